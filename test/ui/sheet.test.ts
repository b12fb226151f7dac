import { expect } from '@open-wc/testing';
import { writeDocument } from '../../src/ui/print-document.js';
import { sheetDocument, type Sheet, type SheetEntry, type SheetLine, type SheetText } from '../../src/ui/sheet.js';

describe('sheetDocument', () => {
  let frame: HTMLIFrameElement;
  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
  });
  afterEach(() => frame.remove());

  const german = (...lines: string[]): SheetText => ({ lines, language: 'de' });
  const arabic = (...lines: string[]): SheetText => ({ lines, language: 'ar' });
  const entry = (lines: SheetLine[] = [], reader: SheetText | undefined = arabic('مكتب')): SheetEntry => ({ title: { german: german('Beispielamt'), reader }, lines });
  const sheet: Sheet = {
    language: 'ar',
    title: ['Merkliste', 'قائمتي'],
    date: ['Stand: 12. Mai 2026', 'بتاريخ 12 مايو 2026'],
    entries: [],
  };
  const draw = (more: Partial<Sheet> = {}): Document => {
    writeDocument(frame.contentDocument!, sheetDocument({ ...sheet, ...more }));
    return frame.contentDocument!;
  };
  const lines = (...all: SheetLine[]) => draw({ entries: [entry(all)] });
  const words = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent!.trim());
  const marked = (root: ParentNode, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].map(({ lang, dir, textContent }) => `${lang} ${dir} ${textContent}`);
  /** Each group of a list: its terms, and what stands for them. */
  const groups = (page: Document) => [...page.querySelectorAll('dl > div')].map((group) => [words(group, 'dt'), words(group, 'dd > span > span')]);
  /** Where the middle of a text lies on the sheet, from 0 to 1. */
  const place = (page: Document, selector: string) => {
    const { left, width } = page.querySelector(selector)!.getBoundingClientRect();
    return (left + width / 2) / page.documentElement.clientWidth;
  };

  it('is a German document with one heading, and one for each entry', () => {
    const page = draw({ entries: [entry(), entry()] });
    expect([page.title, page.documentElement.lang, page.documentElement.dir]).to.deep.equal(['Merkliste', 'de', 'ltr']);
    expect([page.querySelectorAll('h1').length, page.querySelectorAll('h2').length]).to.deep.equal([1, 2]);
  });

  it('marks both texts with their language and direction, German to the left', () => {
    const page = draw({ intro: ['Ihre Auswahl', 'اختيارك'], entries: [entry()] });
    expect(marked(page, 'h1 > span')).to.deep.equal(['de ltr Merkliste', 'ar rtl قائمتي']);
    expect(marked(page, 'h2 > span')).to.deep.equal(['de ltr Beispielamt', 'ar rtl مكتب']);
    expect(marked(page, 'p > span')).to.deep.equal(['de ltr Ihre Auswahl', 'ar rtl اختيارك', 'de ltr Stand: 12. Mai 2026', 'ar rtl بتاريخ 12 مايو 2026']);
    expect(place(page, 'h2 .german')).to.be.below(0.5);
    expect(place(page, 'h2 .reader')).to.be.above(0.5);
  });

  it('sets a text that is there in both languages side by side', () => {
    const page = lines({ label: ['Kosten', 'التكاليف'], german: german('kostenlos', 'ohne Anmeldung'), reader: arabic('مجانًا') });
    expect(groups(page)).to.deep.equal([[['Kosten'], ['kostenlos', 'ohne Anmeldung']], [['التكاليف'], ['مجانًا']]]);
    expect(marked(page, 'dt')).to.deep.equal(['de  Kosten', 'ar rtl التكاليف']);
    const [left, right] = [...page.querySelectorAll('dd')].map((each) => each.getBoundingClientRect());
    expect(left!.right).to.be.at.most(right!.left);
    expect(left!.top).to.equal(right!.top);
  });

  it('sets what needs no translation once, between both labels', () => {
    const page = lines({ label: ['Telefon', 'الهاتف'], shared: german('0551 400-0') });
    expect(groups(page)).to.deep.equal([[['Telefon', 'الهاتف'], ['0551 400-0']]]);
    expect(place(page, 'dd')).to.be.within(0.4, 0.6);
    expect(place(page, 'dt')).to.be.below(place(page, 'dd'));
    expect(place(page, 'dt + dt')).to.be.above(place(page, 'dd'));
  });

  it('sets a text that is there in one language only once, under both labels', () => {
    const page = lines({ label: ['Anmeldung', 'التسجيل'], german: german('Bitte anrufen') }, { label: ['Hinweis', 'ملاحظة'], reader: arabic('اتصل') });
    expect(groups(page)).to.deep.equal([[['Anmeldung', 'التسجيل'], ['Bitte anrufen']], [['Hinweis', 'ملاحظة'], ['اتصل']]]);
    expect(marked(page, 'dd > span')).to.deep.equal(['de ltr Bitte anrufen', 'ar rtl اتصل']);
  });

  it('leaves out what is not known', () => {
    const page = lines({ label: ['Kosten', 'التكاليف'] }, { label: ['Adresse', 'العنوان'], shared: german() }, { label: ['Sprachen', 'اللغات'], german: german(), reader: arabic() });
    expect(groups(page)).to.deep.equal([]);
    expect(page.querySelectorAll('svg, a')).to.have.length(0);
  });

  it('takes a name without a translation as it is', () => {
    const page = draw({ entries: [{ ...entry(), title: { german: german('Beispielamt'), reader: undefined } }] });
    expect(marked(page, 'h2 > span')).to.deep.equal(['de ltr Beispielamt']);
  });

  for (const language of ['de', 'de-DE', 'de-x-leicht']) {
    it(`has one column for a reader of ${language}`, () => {
      const page = draw({
        language,
        intro: ['Ihre Auswahl', 'Your choice'],
        link: { url: 'https://www.example.org/', label: ['Im Internet', 'Online'] },
        entries: [entry([{ label: ['Kosten', 'Cost'], german: german('kostenlos'), reader: { lines: ['free'], language: 'en' } }, { label: ['Telefon', 'Phone'], shared: german('115') }])],
      });
      expect(page.body.textContent).not.to.match(/free|Cost|Phone|choice|Online|مكتب/);
      expect(groups(page)).to.deep.equal([[['Kosten'], ['kostenlos']], [['Telefon'], ['115']]]);
      expect(page.querySelector('dt')!.getBoundingClientRect().right).to.be.at.most(page.querySelector('dd')!.getBoundingClientRect().left);
    });
  }

  for (const [line, isolated] of [
    ['هاتف 0551 400-2889 أو بريد', ['0551 400-2889']],
    ['+49 (0)551 400-0', ['+49 (0)551 400-0']],
    ['(05321) 76-0، الغرفة', ['(05321) 76-0']],
    ['انظر https://www.example.org/a-b/', ['https://www.example.org/a-b/']],
    ['info@example.org أو', ['info@example.org']],
    ['الخميس: 14:00–18:00', []],
    ['من 01.05.2026 إلى 08.05.2026', []],
    ['2 - 4', []],
  ] as const) {
    it(`keeps ${isolated.length ? isolated.join() : 'nothing'} together in “${line}”`, () => {
      const page = lines({ label: ['A', 'B'], german: german('A'), reader: arabic(line) });
      expect(words(page, '.reader bdi')).to.deep.equal([...isolated]);
      expect(page.querySelector('dl > .reader dd')!.textContent).to.equal(line);
      expect([...page.querySelectorAll('.reader bdi')].every((each) => each.getAttribute('dir') === 'ltr')).to.equal(true);
    });
  }

  it('writes the link out, with its QR code, whatever the page’s own address is', () => {
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
    try {
      const page = draw({ link: { url: 'https://www.example.org/rat#liste=a,b', label: ['Im Internet', 'على الإنترنت'] } });
      const link = page.querySelector('a')!;
      expect([link.textContent, link.href]).to.deep.equal(['https://www.example.org/rat#liste=a,b', 'https://www.example.org/rat#liste=a,b']);
      expect(page.querySelector('svg')!.getAttribute('aria-label')).to.equal('Im Internet');
      const [code, title] = ['svg', 'h1'].map((each) => page.querySelector(each)!.getBoundingClientRect());
      expect(code!.left).to.be.at.least(title!.right);
      expect(code!.width).to.equal(code!.height);
    } finally {
      base.remove();
    }
  });

  it('writes a link out that is too long for a QR code', () => {
    const url = `https://www.example.org/#${'x'.repeat(3000)}`;
    const page = draw({ link: { url, label: ['Im Internet', 'على الإنترنت'] } });
    expect(page.querySelector('svg')).to.equal(null);
    expect(page.querySelector('a')!.textContent).to.equal(url);
  });

  it('links no script', () => {
    const page = draw({ link: { url: 'javascript:alert(1)', label: ['A', 'B'] } });
    expect(page.querySelector('a')).to.equal(null);
    expect(page.body.textContent).to.contain('javascript:alert(1)');
  });

  it('takes markup as text, and breaks what is too long for the paper', () => {
    const long = 'x'.repeat(400);
    const page = draw({
      title: ['<b>A</b>', '</h1><script>alert(1)</script>'],
      entries: [entry([{ label: [long, long], shared: german(long) }, { label: [long, long], german: german(long), reader: { lines: [long], language: 'no language' } }], arabic(`\u202e${long}`))],
    });
    expect(page.querySelectorAll('b, script')).to.have.length(0);
    expect(words(page, 'h1 > span')).to.deep.equal(['<b>A</b>', '</h1><script>alert(1)</script>']);
    expect(page.documentElement.scrollWidth).to.be.at.most(page.documentElement.clientWidth);
  });
});
