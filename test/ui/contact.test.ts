import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { contactFacts, fact, type Contact } from '../../src/ui/contact.js';
import { german } from '../german.js';

describe('contactFacts', () => {
  const area = document.createElement('dl');
  const draw = (contact: Contact) => {
    render(html`${contactFacts(contact)}`, area);
    return Object.fromEntries([...area.querySelectorAll('dt')].map((term) => [term.textContent, term.nextElementSibling!]));
  };
  afterEach(() => render('', area));

  it('shows nothing where nothing is known', () => {
    draw({});
    expect(area.textContent).to.equal('');
  });

  it('shows an empty address not at all', () => expect(Object.keys(draw({ address: {} }))).to.deep.equal([]));

  it('writes an address line by line, as German text', () => {
    const { [german('contact.address')]: found } = draw({ address: { street: 'Hiroshimaplatz 1-4', room: 'Raum 126', postcode: '37083', town: 'Göttingen' } });
    expect([...found!.querySelectorAll('[lang="de"]')].map(({ textContent }) => textContent)).to.deep.equal(['Hiroshimaplatz 1-4', 'Raum 126', '37083 Göttingen']);
    expect(found!.querySelectorAll('br')).to.have.length(2);
  });

  it('links a phone number that can be dialled, from left to right', () => {
    const { [german('contact.phone')]: found } = draw({ phone: '0551 400-2889' });
    expect(found!.querySelector('a')!.getAttribute('href')).to.equal('tel:+495514002889');
    expect(found!.querySelector('[dir="ltr"]')!.textContent).to.equal('0551 400-2889');
  });

  it('writes a phone number that cannot be dialled without a link', () => {
    const { [german('contact.phone')]: found } = draw({ phone: 'Zentrale' });
    expect(found!.querySelectorAll('a')).to.have.length(0);
    expect(found!.textContent).to.equal('Zentrale');
  });

  it('links an e-mail address', () => {
    const { [german('contact.email')]: found } = draw({ email: 'info@example.org' });
    expect(found!.querySelector('a')!.getAttribute('href')).to.equal('mailto:info@example.org');
  });

  for (const [website, name] of [
    ['https://www.example.org/', 'example.org'],
    ['http://example.org/verein/', 'example.org/verein'],
    ['https://example.org/?id=7', 'example.org'],
    ['mailto:info@example.org', 'mailto:info@example.org'],
  ] as const) {
    it(`calls ${website} ${name}, and tells the site no page address`, () => {
      const { [german('contact.website')]: found } = draw({ website });
      const link = found!.querySelector('a')!;
      expect([link.href, link.textContent, link.rel, link.target]).to.deep.equal([website, name, 'noreferrer', '']);
    });
  }
});

describe('fact', () => {
  it('is not there without content', () => {
    const area = document.createElement('dl');
    render(html`${fact('Gebiet', undefined)}${fact('Sprachen', 'Deutsch')}`, area);
    expect(area.textContent).to.equal('SprachenDeutsch');
  });
});
