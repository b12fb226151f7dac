import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { GrowingList } from '../../src/ui/growing-list.js';
import { PaperController } from '../../src/ui/paper.js';
import { pause, until } from '../until.js';

class Long extends LitElement {
  static override properties = { total: { type: Number } };
  total = 0;
  readonly sizes: number[] = [];
  readonly paper = new PaperController(this);
  readonly list = new GrowingList(this, this.paper);

  get drawn(): number {
    return this.sizes.at(-1) ?? -1;
  }

  protected override render() {
    this.sizes.push(this.list.of(this.total));
    return html`${this.list.waits ? html`<button @click=${() => this.list.more()}>more</button>` : ''}`;
  }
}
customElements.define('sample-long', Long);

describe('GrowingList', () => {
  let element: Long;
  const put = async (total: number) => {
    element = document.createElement('sample-long') as Long;
    element.total = total;
    document.body.append(element);
    await element.updateComplete;
  };
  const waits = () => element.renderRoot.querySelector('button') !== null;
  afterEach(() => element.remove());

  it('draws a short list at once', async () => {
    await put(12);
    await pause(50);
    expect(element.sizes).to.deep.equal([12]);
    expect(waits()).to.equal(false);
  });

  it('draws the first screen at once and the rest in idle time', async () => {
    await put(230);
    expect(element.sizes[0]).to.be.at.least(20).and.at.most(60);
    await until(() => element.drawn === 230, 'all 230');
    expect(element.sizes.length).to.be.greaterThan(3);
    expect([...element.sizes].sort((a, b) => a - b)).to.deep.equal(element.sizes);
    expect(waits()).to.equal(false);
  });

  it('draws a thousand by itself, and more on request', async () => {
    await put(3000);
    await until(() => element.drawn >= 1000, 'a thousand', 8000);
    await pause(60);
    const first = element.drawn;
    expect(first).to.be.lessThan(1100);
    expect(waits()).to.equal(true);
    element.renderRoot.querySelector('button')!.click();
    await element.updateComplete;
    expect(element.drawn).to.be.at.least(first + 100).and.at.most(first + 300);
  });

  it('offers more until all is drawn', async () => {
    await put(1300);
    await until(() => element.drawn >= 1000, 'a thousand', 8000);
    for (let taps = 0; waits() && taps < 5; taps++) {
      element.renderRoot.querySelector('button')!.click();
      await element.updateComplete;
    }
    expect(element.drawn).to.equal(1300);
  });

  it('begins again for another list', async () => {
    await put(400);
    await until(() => element.drawn === 400, 'all 400');
    element.list.restart();
    element.total = 300;
    await element.updateComplete;
    expect(element.drawn).to.be.at.most(60);
    await until(() => element.drawn === 300, 'all 300');
  });

  it('reaches a place that is not drawn yet', async () => {
    await put(5000);
    element.list.reach(3210);
    await element.updateComplete;
    expect(element.drawn).to.be.at.least(3211);
  });

  it('draws everything for paper', async () => {
    await put(5000);
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(element.drawn).to.equal(5000);
    expect([waits(), element.paper.printing]).to.deep.equal([false, true]);
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(element.drawn).to.be.lessThan(5000);
  });

  it('stops when the element is gone, and goes on when it is back', async () => {
    await put(800);
    element.remove();
    const { length } = element.sizes;
    await pause(80);
    expect(element.sizes.length - length).to.be.at.most(1);
    document.body.append(element);
    element.requestUpdate();
    await until(() => element.drawn === 800, 'all 800');
  });
});
