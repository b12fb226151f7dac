/**
 * Goes on with a module that is loaded only when it is needed. Where it is missing (a broken network, an upload that
 * was not complete) the page goes on without, and the console says why.
 */
export function onUse<T>(module: Promise<T>, use: (module: T) => void): void {
  module.then(use).catch((cause: unknown) => console.warn(cause));
}
