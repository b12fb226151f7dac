import { expect } from '@open-wc/testing';
import { FeedError, type FeedErrorCode, type FeedErrorDetail } from '../../src/feeds/feed-error.js';
import type { JsonFaultCause } from '../../src/feeds/json-fault.js';
import { failureAdvice, problemAdvice } from '../../src/feeds/problem-advice.js';
import type { ProblemCode } from '../../src/feeds/problem.js';

const PAGE = 'https://stadt.example.org/netzwerk';
const advice = (code: FeedErrorCode, detail: FeedErrorDetail = {}, address = 'netz.json') =>
  failureAdvice(new FeedError(code, 'something technical', detail), address, PAGE).join('\n');

describe('problemAdvice', () => {
  // As an object, so that the compiler finds a code that is missing here.
  const codes: Record<ProblemCode, RegExp> = {
    missing: /fehlt/,
    type: /Art von Wert/,
    text: /Text/,
    link: /https:\/\//,
    email: /E-Mail/,
    date: /\d{4}-\d\d-\d\d/,
    choice: /Werte/,
    language: /Sprachkürzel/,
    coordinate: /Grad/,
  hours: /Mo-Do 9-16/,
  lost: /fremden Datei/,
  number: /Zahl/,
    'no-id': /id/,
    'same-id': /id/,
    encoding: /UTF-8/,
    next: /Seite/,
  };
  for (const [code, words] of Object.entries(codes) as [ProblemCode, RegExp][]) {
    it(`says in a German sentence how to mend "${code}"`, () => {
      const sentence = problemAdvice({ code, record: 'm01', path: 'name' });
      expect(sentence).to.match(words).and.to.match(/^\p{Lu}.*[.…]$/su);
    });
  }

  it('says when a whole record is left out', () => {
    expect(problemAdvice({ code: 'missing', record: 'm01', path: 'name', dropped: true })).to.match(/ganze Datensatz/);
  });
});

describe('failureAdvice', () => {
  it('says that the own server is out of reach, or that a rule of the page forbids it', () => {
    expect(advice('network')).to.match(/nicht erreichbar/).and.match(/connect-src/).and.not.match(/Access-Control/);
  });

  it('explains a foreign feed with the header to ask for and the ways around it', () => {
    const words = advice('network', {}, 'https://netz.example.com/feed.json');
    expect(words).to.contain('Access-Control-Allow-Origin: https://stadt.example.org');
    expect(words).to.match(/Kopie/).and.match(/<script type="application\/json">/).and.match(/connect-src https:\/\/netz\.example\.com/);
  });

  it('says when the address is none', () => expect(advice('network', {}, 'http://')).to.match(/keine Adresse/));

  const told: [what: string, code: FeedErrorCode, detail: FeedErrorDetail, words: RegExp][] = [
    ['a server that is too slow', 'timeout', {}, /10 Sekunden/],
    ['a file that is too large', 'too-large', {}, /10 MB/],
    ['a missing file', 'status', { status: 404 }, /keine Datei.*404/],
    ['a file that is gone', 'status', { status: 410 }, /keine Datei.*410/],
    ['a file behind a password', 'status', { status: 401 }, /ohne Anmeldung/],
    ['a forbidden file', 'status', { status: 403 }, /ohne Anmeldung/],
    ['too many requests', 'status', { status: 429 }, /zu vieler Anfragen/],
    ['an error of the server', 'status', { status: 503 }, /503.*zwei weiteren/],
    ['any other status', 'status', { status: 418 }, /418/],
    ['a file that is no object', 'not-a-feed', { fault: 'object' }, /nicht so aufgebaut.*\{.*\}/],
    ['a file of another kind', 'not-a-feed', { fault: 'kind', value: 'ikw-events' }, /nicht so aufgebaut.*ikw-events/],
    ['a file without its list', 'not-a-feed', { fault: 'list', value: 'meetings' }, /nicht so aufgebaut.*meetings/],
    ['a format that is none', 'not-a-feed', { fault: 'format', value: 'excel' }, /excel/],
    ['a warning of PHP before the data', 'not-readable', { text: '<br />\n<b>Warning</b>: Undefined variable $x in /a.php\n{"a": 1}' }, /PHP/],
    ['a plain warning of PHP', 'not-readable', { text: 'Notice: Undefined index: x in /a.php on line 3\n{}' }, /PHP/],
    ['a bold warning of PHP', 'not-readable', { text: '\n<b>Fatal error</b>:  Uncaught' }, /PHP/],
    ['a program that is handed out', 'not-readable', { text: '<?php echo json_encode($x);' }, /PHP-Programm/],
    ['a login page', 'not-readable',
      { text: '<!DOCTYPE html><html><body><form>Passwort <input type="password"></form>', redirectedTo: 'https://stadt.example.org/login' },
      /Anmeldeseite.*https:\/\/stadt\.example\.org\/login/],
    ['a web page', 'not-readable', { text: '<!doctype html><title>Seite nicht gefunden</title>' }, /Webseite/],
    ['a web page without a doctype', 'not-readable', { text: '\n<html><head>' }, /Webseite/],
    ['an XML file', 'not-readable', { text: '<?xml version="1.0"?><rss></rss>' }, /XML/],
    ['an empty file', 'not-readable', { text: '' }, /leer/],
    ['a file that was cut off', 'not-readable', { text: '{"organisations": [{"name": "Ver' }, /Zeile 1, Zeichen 33:.*endet zu früh/],
  ];
  for (const [what, code, detail, words] of told) {
    it(`explains ${what}`, () => expect(advice(code, detail)).to.match(words));
  }

  const causes: Record<JsonFaultCause, [text: string, words: RegExp]> = {
    empty: [' ', /leer/],
    'cut-off': ['{', /endet zu früh/],
    'comma-missing': ['[1 2]', /Komma/],
    'comma-too-many': ['[1,]', /Komma zu viel/],
    quotes: ['{„a“: 1}', /Anführungszeichen/],
    'line-break': ['["a\nb"]', /Zeilenende/],
    escape: ['["a\\q"]', /nicht erlaubt/],
    comment: ['[ // a\n]', /Kommentare/],
    'after-end': ['{} {}', /Nach dem Ende/],
    unexpected: ['[a]', /Unerwartetes/],
  };
  for (const [cause, [text, words]] of Object.entries(causes)) {
    it(`names line, character and cause of "${cause}"`, () => {
      expect(advice('not-readable', { text })).to.match(words).and.match(/^Zeile \d+, Zeichen \d+: /);
    });
  }
});
