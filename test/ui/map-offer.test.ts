import { expect } from '@open-wc/testing';
import { BASEMAP_TILES, basemapNote, tileHost } from '../../src/ui/map-offer.js';

const base = 'https://stadt.example/hilfe/beratung.html';

describe('tileHost', () => {
  for (const [tiles, host] of [
    [BASEMAP_TILES, 'sgx.geodatenzentrum.de'],
    ['https://karten.example/{z}/{x}/{y}.png', 'karten.example'],
    ['http://karten.example:8080/{z}/{x}/{y}{r}.png', 'karten.example:8080'],
    ['HTTPS://Karten.Example/?z={z}&x={x}&y={y}', 'karten.example'],
    ['https://karten.example@anderswo.example/{z}/{x}/{y}.png', 'anderswo.example'],
    ['//karten.example/{z}/{x}/{y}.png', 'karten.example'],
    ['/karten/{z}/{x}/{y}.png', 'stadt.example'],
    ['karten/{z}/{x}/{y}.png', 'stadt.example'],
  ] as const) {
    it(`names ${host} for ${tiles}`, () => expect(tileHost(tiles, base)).to.equal(host));
  }

  for (const [tiles, why] of [
    ['', 'nothing'],
    ['https://karten.example/karte.png', 'one picture'],
    ['https://karten.example/{z}/{x}.png', 'a template without rows'],
    ['https://{s}.karten.example/{z}/{x}/{y}.png', 'several hosts'],
    ['https://{z}.karten.example/{z}/{x}/{y}.png', 'a host that changes'],
    [' \\\\{x}.karten.example/{z}/{x}/{y}.png', 'a host that changes, in backslashes'],
    ['https://karten.example/{z}/{x}/{y}.png?key={key}', 'a place that nobody fills'],
    ['data:image/png,{z}{x}{y}', 'data'],
    ['javascript:alert({z}{x}{y})', 'a script'],
    ['https://[karten/{z}/{x}/{y}.png', 'no address'],
  ] as const) {
    it(`names no host for ${why}`, () => expect(tileHost(tiles, base)).to.equal(undefined));
  }
});

describe('basemapNote', () => {
  it('names the source with the year, and links to it and to the licence', () => {
    const note = basemapNote(2026);
    expect(note.map(({ text }) => text).join(' ')).to.equal('© GeoBasis-DE / BKG (2026) CC BY 4.0');
    expect(note.map(({ url }) => new URL(url!).host)).to.deep.equal(['www.bkg.bund.de', 'creativecommons.org']);
  });
});
