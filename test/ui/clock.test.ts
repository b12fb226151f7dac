import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { ClockController } from '../../src/ui/clock.js';
import { german } from '../german.js';

class Timed extends LitElement {
  static override properties = { previewDate: { attribute: 'preview-date' } };
  previewDate = '';
  draws = 0;
  readonly clock = new ClockController(this);

  protected override render() {
    this.draws++;
    return html`${this.clock.note('de')}`;
  }
}
customElements.define('sample-timed', Timed);

describe('ClockController', () => {
  let element: Timed;
  const put = async (previewDate: string) => {
    element = document.createElement('sample-timed') as Timed;
    element.previewDate = previewDate;
    document.body.append(element);
    await element.updateComplete;
  };
  const note = () => element.renderRoot.querySelector('[part="preview"]')?.textContent;
  afterEach(() => element.remove());

  it('tells the present, without a note', async () => {
    await put('');
    expect(element.clock.now).to.be.closeTo(Date.now(), 1000);
    expect(note()).to.equal(undefined);
  });

  it('tells the begin of the day that an editor wants to see, by Berlin’s clock, with a note', async () => {
    await put('2018-05-02');
    expect(element.clock.now).to.equal(Date.parse('2018-05-02T00:00+02:00'));
    expect(note()).to.equal(german('preview.note', 'Mittwoch, 2. Mai 2018'));
  });

  it('tells the minute that an editor wants to see, with a note', async () => {
    await put('2018-12-02T13:05');
    expect(element.clock.now).to.equal(Date.parse('2018-12-02T13:05+01:00'));
    expect(note()).to.match(/2\. Dezember 2018.*13:05/);
  });

  for (const text of ['gestern', '2018-02-30', '02.05.2018']) {
    it(`tells the present for preview-date="${text}"`, async () => {
      await put(text);
      expect(element.clock.now).to.be.closeTo(Date.now(), 1000);
      expect(note()).to.equal(undefined);
    });
  }

  it('draws again every minute while the element is on the page, and no longer', async () => {
    const { setInterval: set, clearInterval: clear } = globalThis;
    const running = new Map<number, () => void>();
    let period: number | undefined;
    globalThis.setInterval = ((work: () => void, milliseconds: number) => {
      period = milliseconds;
      running.set(running.size + 1, work);
      return running.size;
    }) as unknown as typeof set;
    globalThis.clearInterval = ((timer: number) => void running.delete(timer)) as unknown as typeof clear;
    try {
      await put('');
      expect([running.size, period]).to.deep.equal([1, 60_000]);
      const { draws } = element;
      for (const work of running.values()) work();
      await element.updateComplete;
      expect(element.draws).to.equal(draws + 1);
      element.remove();
      expect(running.size).to.equal(0);
    } finally {
      globalThis.setInterval = set;
      globalThis.clearInterval = clear;
    }
  });
});
