const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const GREEK = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';

const OTHERS =
  'amp & lt < gt > quot " apos \' euro € bull • hellip … ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo › ' +
  'dagger † Dagger ‡ permil ‰ trade ™ OElig Œ oelig œ Scaron Š scaron š Zcaron Ž zcaron ž Ccaron Č ccaron č Yuml Ÿ Scedil Ş scedil ş Gbreve Ğ gbreve ğ Idot İ inodot ı ' +
  'Lstrok Ł lstrok ł Aogon Ą aogon ą Eogon Ę eogon ę Cacute Ć cacute ć Sacute Ś sacute ś Nacute Ń nacute ń Zacute Ź zacute ź Zdot Ż zdot ż Dstrok Đ dstrok đ ' +
  'fnof ƒ circ ˆ tilde ˜ prime ′ Prime ″ larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − le ≤ ge ≥ ne ≠ asymp ≈ infin ∞ check ✓ star ☆ starf ★ phone ☎ ' +
  'commat @ num # percnt % lpar ( rpar ) lsqb [ rsqb ] comma , period . colon : semi ; excl ! quest ? plus + equals = sol / lowbar _ dash ‐ horbar ― AMP & LT < GT > QUOT " COPY © REG ®';

const SPACES = { ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f', NewLine: '\n', Tab: '\t' };

/** Names that old pages also write without a semicolon (HTML, 13.5). */
const legacy = new Map(LATIN_1.split(' ').map((name, place) => [name, String.fromCharCode(0xa0 + place)]));
const known = new Map([...legacy, ...Object.entries(SPACES)]);
for (const [, name, sign] of OTHERS.matchAll(/(\S+) (\S+)/g)) known.set(name!, sign!);
for (const name of ['amp', 'lt', 'gt', 'quot']) legacy.set(name, known.get(name)!);
GREEK.split(' ').forEach((name, place) => {
  known.set(name, String.fromCharCode(0x3b1 + place));
  if (name !== 'sigmaf') known.set(name[0]!.toUpperCase() + name.slice(1), String.fromCharCode(0x391 + place));
});

// What old programs mean by the numbers 128 to 159, which are no signs (HTML, 13.2.5.80).
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function numbered(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS[code - 0x80]!;
  return code && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}

function withoutSemicolon(name: string): string | undefined {
  for (let length = Math.min(name.length, 6); length > 1; length--) {
    const sign = legacy.get(name.slice(0, length));
    if (sign) return sign + name.slice(length);
  }
  return undefined;
}

const REFERENCE = /&(?:#x([\da-f]+)|#(\d+)|([a-z][a-z\d]{1,31}))(;?)/gi;

function decoded([whole, hex, decimal, name = '', end = '']: RegExpMatchArray, inAttribute: boolean, next: string | undefined): string {
  if (!name) return numbered(hex ? parseInt(hex, 16) : Number(decimal));
  if (end && known.has(name)) return known.get(name)!;
  if (inAttribute) return (!end && next !== '=' && legacy.get(name)) || whole;
  const read = withoutSemicolon(name);
  return read === undefined ? whole : read + end;
}

/**
 * The text with its character references read, once: `&amp;lt;` is `&lt;`. What is none stays as it is written.
 * @param inAttribute where `?a=1&copy=2` is an address
 */
export function decodeEntities(text: string, inAttribute = false): string {
  if (!text.includes('&')) return text;
  let result = '';
  let at = 0;
  // Not `replace`, which keeps all matches until the last one is found.
  for (const match of text.matchAll(REFERENCE)) {
    const end = match.index + match[0].length;
    result += text.slice(at, match.index) + decoded(match, inAttribute, text[end]);
    at = end;
  }
  return result + text.slice(at);
}
