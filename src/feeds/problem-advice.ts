import type { FeedError, FrameFault } from './feed-error.js';
import { jsonFault, type JsonFaultCause } from './json-fault.js';
import type { Problem, ProblemCode } from './problem.js';

// For editors, who read German; loaded only with the `check` panel and on the command line.

const ADVICE: Readonly<Record<ProblemCode, string>> = {
  missing: 'Diese Angabe fehlt. Bitte tragen Sie sie ein.',
  type: 'Hier steht eine andere Art von Wert als erwartet (etwa Text statt Liste, oder ja/nein in Anführungszeichen). Vergleichen Sie mit dem Beispiel in der Anleitung.',
  text: 'Hier wird Text erwartet: "…" oder je Sprache { "de": "…", "en": "…" }.',
  link: 'Das ist keine erlaubte Adresse. Erlaubt sind https://…, http://…, mailto:… und tel:…, ohne Namen und Passwort davor.',
  email: 'Das ist keine E-Mail-Adresse. Bitte genau eine Adresse angeben, ohne Namen davor.',
  date: 'Das Datum ist nicht lesbar oder es gibt diesen Tag nicht. Schreiben Sie 2025-09-21, mit Uhrzeit 2025-09-21T14:00.',
  choice: 'Dieser Wert ist hier nicht vorgesehen. Die erlaubten Werte stehen in der Anleitung; achten Sie auf Kleinschreibung.',
  language: 'Das ist kein Sprachkürzel. Schreiben Sie zum Beispiel "de", "ar" oder "uk".',
  number: 'Hier wird eine ganze Zahl ohne Anführungszeichen erwartet.',
  coordinate: 'Das ist keine Koordinate. Schreiben Sie Grad als Zahl mit Punkt: "latitude": 51.5328 (Nord), "longitude": 9.9352 (Ost).',
  hours: 'Diese Öffnungszeiten sind nicht lesbar. Schreiben Sie zum Beispiel "Mo-Do 9-16, Fr 9-12.30".',
  'no-id': 'Dem Datensatz fehlt eine eigene "id". Links auf ihn können sich ändern, wenn die Liste umsortiert wird.',
  'same-id': 'Diese "id" kommt mehrmals vor. Geben Sie jedem Datensatz eine eigene; sonst führt ein Link zum falschen.',
  encoding: 'Die Datei ist nicht als UTF-8 gespeichert. Umlaute und andere Schriften können falsch erscheinen. Speichern Sie sie als „UTF-8“.',
  next: 'Die nächste Seite der Daten wurde nicht geladen: Sie liegt auf einem anderen Server, wurde schon geladen, es sind mehr als 50, sie ist nicht erreichbar oder beschädigt, oder die Daten stehen in der Seite selbst.',
  lost: 'Diese Angabe steht in der fremden Datei, kann hier aber nicht gezeigt werden.',
};

/** What an editor does about a problem, in German. */
export function problemAdvice({ code, dropped }: Problem): string {
  return dropped ? `${ADVICE[code]} Bis dahin fehlt der ganze Datensatz in der Anzeige.` : ADVICE[code];
}

const JSON_FAULTS: Readonly<Record<JsonFaultCause, string>> = {
  empty: 'Die Datei ist leer.',
  'cut-off': 'Die Datei endet zu früh: Sie wurde wohl nicht vollständig hochgeladen, oder eine Klammer oder ein Anführungszeichen am Ende fehlt.',
  'comma-missing': 'Hier fehlt vermutlich ein Komma oder eine schließende Klammer.',
  'comma-too-many': 'Hier steht ein Komma zu viel: Nach dem letzten Eintrag kommt keines.',
  quotes: 'Hier stehen falsche Anführungszeichen. Erlaubt ist nur das gerade Zeichen ". Textprogramme ändern es oft von selbst.',
  'line-break': 'Ein Text geht über das Zeilenende hinaus. Schreiben Sie \\n statt des Zeilenumbruchs, oder das schließende " fehlt.',
  escape: 'Hier steht ein Zeichen, das im Text nicht erlaubt ist (ein Tabulator oder ein einzelner umgekehrter Schrägstrich \\).',
  comment: 'Kommentare sind in JSON nicht erlaubt. Bitte löschen Sie diese Stelle.',
  'after-end': 'Nach dem Ende der Daten steht noch etwas.',
  unexpected: 'Hier steht etwas Unerwartetes.',
};

const FRAME_FAULTS: Readonly<Record<FrameFault, (value: string) => string>> = {
  object: () => 'Sie muss mit { beginnen und mit } enden.',
  kind: (value) => `Sie ist für ein anderes Element gemacht („feed“: ${value}).`,
  list: (value) => `Die Liste „${value}“: […] fehlt.`,
  format: (value) => `Das Format „${value}“ im Attribut format gibt es für dieses Element nicht.`,
};

/** What an editor does about a feed that cannot be shown, in German; one paragraph each. */
export function failureAdvice({ code, detail }: FeedError, address: string, page: string): string[] {
  switch (code) {
    case 'network':
      return unreachable(address, page);
    case 'timeout':
      return ['Der Server hat nicht innerhalb von 10 Sekunden vollständig geantwortet. Ist er überlastet oder die Datei sehr groß?'];
    case 'too-large':
      return ['Die Datei ist größer als 10 MB. Teilen Sie sie auf mehrere Seiten auf (Feld "next") oder lassen Sie Altes weg.'];
    case 'status':
      return [statusAdvice(detail.status ?? 0)];
    case 'not-readable':
      return unreadable(detail.text ?? '', detail.redirectedTo);
    case 'not-a-feed':
      return [
        `Die Datei ist lesbar, aber nicht so aufgebaut wie erwartet. ${detail.fault ? FRAME_FAULTS[detail.fault](detail.value ?? '') : 'Etwas darin ist ganz unerwartet.'}`,
        'Vergleichen Sie den Anfang der Datei mit dem Beispiel in der Anleitung.',
      ];
  }
}

function unreachable(address: string, page: string): string[] {
  const [host, own] = [originOf(address, page), originOf(page, page)];
  if (!host) return [`„${address}“ ist keine Adresse. Prüfen Sie das Attribut src.`];
  if (host === own) {
    return ['Der eigene Server ist nicht erreichbar, oder eine Sicherheitsregel der Seite (Content-Security-Policy, connect-src) verbietet den Abruf.'];
  }
  return [
    `Die Daten liegen auf einem anderen Server (${host}). Entweder ist er nicht erreichbar, oder er erlaubt fremden Seiten das Lesen nicht; beides sieht für ein Skript gleich aus.`,
    `Bitten Sie den Betreiber um die Antwort-Kopfzeile „Access-Control-Allow-Origin: ${own || '*'}“ (oder „*“, wenn die Daten öffentlich sind).`,
    'Geht das nicht: Legen Sie eine Kopie der Datei auf den eigenen Server, oder fügen Sie die Daten in die Seite ein, als <script type="application/json"> innerhalb des Elements.',
    `Hat die Seite eine Content-Security-Policy, muss connect-src ${host} nennen.`,
  ];
}

function originOf(address: string, page: string): string {
  try {
    return new URL(address, page).origin;
  } catch {
    return '';
  }
}

function statusAdvice(status: number): string {
  if (status === 404 || status === 410) return `Unter dieser Adresse liegt keine Datei (Status ${status}). Prüfen Sie das Attribut src und die Groß- und Kleinschreibung.`;
  if (status === 401 || status === 403) return `Der Server gibt die Datei nicht heraus (Status ${status}). Sie muss ohne Anmeldung lesbar sein; manche CMS sperren die Endung .json, dann hilft .txt.`;
  if (status === 429) return 'Der Server lehnt wegen zu vieler Anfragen ab (Status 429). Liefern Sie die Daten als einfache Datei aus.';
  if (status >= 500) return `Der Server meldet einen eigenen Fehler (Status ${status}), auch nach zwei weiteren Versuchen.`;
  return `Der Server antwortet mit Status ${status}.`;
}

function unreadable(text: string, redirectedTo: string | undefined): string[] {
  const head = text.trimStart().slice(0, 2000);
  const moved = redirectedTo ? ` Die Anfrage wurde umgeleitet nach ${redirectedTo}.` : '';
  if (/^(<br ?\/?>\s*)?(<b>)?(Warning|Notice|Deprecated|Fatal error|Parse error)\b/i.test(head)) {
    return ['Vor den Daten steht eine Fehlermeldung von PHP. Der Server soll Fehler ins Protokoll schreiben statt in die Ausgabe (display_errors = Off).'];
  }
  if (/^<\?php/.test(head)) return ['Der Server liefert das PHP-Programm aus, statt es auszuführen.'];
  if (/^<(!doctype|html|head|body|\?xml|!--)/i.test(head)) {
    return [
      /password|login|anmeld|passwort/i.test(head)
        ? `Statt der Daten kommt eine Anmeldeseite.${moved} Die Datei muss ohne Anmeldung lesbar sein.`
        : `Statt der Daten kommt eine Webseite (HTML oder XML).${moved} Prüfen Sie die Adresse im Attribut src.`,
    ];
  }
  const fault = jsonFault(text);
  return fault ? [`Zeile ${fault.line}, Zeichen ${fault.column}: ${JSON_FAULTS[fault.cause]}`] : ['Die Datei ist kein JSON.'];
}
