import { expect } from '@open-wc/testing';
import { download, fileName } from '../../src/ui/download.js';
import { Downloads } from '../downloads.js';

describe('download', () => {
  const downloads = new Downloads();

  it('hands over the text under its name and type', async () => {
    download('a.csv', 'text/csv;charset=utf-8', '\ufeffä;€');
    expect(await downloads.last()).to.deep.equal({ name: 'a.csv', type: 'text/csv;charset=utf-8', text: '\ufeffä;€' });
  });
});

describe('fileName', () => {
  for (const [text, name] of [
    ['Caritas Zentrum/Göttingen', 'Caritas-Zentrum-Göttingen'],
    ['جمعية', 'جمعية'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a\u202egpj.exe', 'a-gpj-exe'],
    ['CON:', 'CON'],
    ['…', 'download'],
    ['', 'download'],
  ] as const) {
    it(`is ${name} for ${JSON.stringify(text)}`, () => expect(fileName(text)).to.equal(name));
  }

  it('is short', () => expect(fileName('x'.repeat(10_000)).length).to.be.at.most(60));
});
