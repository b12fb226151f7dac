import { expect } from '@open-wc/testing';
import { templates as english } from '../../src/locales/en.js';
import { msg } from '../../src/ui/language.js';
import { saying, sayingNow } from '../../src/ui/saying.js';
import { german } from '../german.js';
import { rejection } from '../until.js';
import { SampleWidget } from './sample-widget.js';

customElements.define('saying-sample', class extends SampleWidget {});

describe('saying', () => {
  const retry = () => msg('Noch einmal versuchen', { id: 'feed.retry' });
  const speaker = () => (document.createElement('saying-sample') as SampleWidget).language;

  it('speaks German where nobody says otherwise', () => expect(retry()).to.equal(german('feed.retry')));

  it('speaks another language, and brings its words first', async () => {
    expect(await saying(speaker(), 'en', retry)).to.equal(english['feed.retry']);
    expect(sayingNow('en', retry)).to.equal(english['feed.retry']);
  });

  it('is over afterwards, also when it fails', async () => {
    await saying(speaker(), 'en', retry);
    expect(retry()).to.equal(german('feed.retry'));
    await rejection(saying(speaker(), 'en', () => {
      throw new Error('no');
    }));
    expect(retry()).to.equal(german('feed.retry'));
  });

  it('is German in a language that we have no words in', async () => {
    expect(await saying(speaker(), 'uk', retry)).to.equal(german('feed.retry'));
  });
});
