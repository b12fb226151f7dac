/** `mailto:` address (RFC 6068) of one e-mail address; undefined if it is none. Nothing in it can become a header. */
export function mailUrl(address: string): string | undefined {
  const [, local, domain] =
    /^([^\s@<>()[\]\\,;:"\p{C}]{1,64})@((?:[\p{L}\d-]+\.)+\p{L}{2,})$/u.exec(address.trim().slice(0, 255)) ?? [];
  return local && domain && `mailto:${encodeURIComponent(local)}@${encodeURIComponent(domain)}`;
}
