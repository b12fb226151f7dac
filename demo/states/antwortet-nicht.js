// Stands for a server that takes the request and never answers. A static demo has none, so the page plays it.
const network = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, document.baseURI);
  if (!pathname.endsWith('/antwortet-nicht.json')) return network(input, init);
  return new Promise((_, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });
};
