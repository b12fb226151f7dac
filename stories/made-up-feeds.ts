// Feeds that stories make up are answered here, in the page, since a static Storybook has no server. Everything else
// goes its usual way.

type Answer = (signal: AbortSignal | null | undefined) => Response | Promise<Response>;

const answers = new Map<string, Answer>();
const network = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const { href } = new URL(input instanceof Request ? input.url : input, document.baseURI);
  const answer = answers.get(href);
  return answer ? answer(init?.signal) : network(input, init);
};

/** Lets `answer` stand for a server at this address. @returns the address, for `src` */
function at(address: string, answer: Answer): string {
  answers.set(new URL(address, document.baseURI).href, answer);
  return address;
}

/** A file of this name with these contents; asked for them only when a widget fetches it. */
export function file(name: string, contents: () => unknown): string {
  return at(`made-up/${name}.json`, () => Response.json(contents()));
}

let asked = 0;

/** A server that takes the request and never answers; a new one each time. @returns its address */
export function silent(): string {
  return at(`made-up/silent-${++asked}.json`, (signal) => new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  }));
}

/** Keeps a widget loading: when it gives up on a silent server, it is sent to the next one before it is drawn. */
export function sendOn({ target }: Event): void {
  (target as HTMLElement).setAttribute('src', silent());
}

/** A server that fails, also when it is asked again. */
export const failing = at('made-up/failing.json', () => new Response('Internal Server Error', { status: 500 }));

/** Another town's server that does not let scripts of other pages read its file (CORS). */
export const forbidden = at('https://daten.example.org/netzwerk.json', () => Promise.reject(new TypeError('Failed to fetch')));
