/**
 * Hands the visitor a file that was made on the device.
 * @param type media type, with its charset
 */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox and WebKit read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A file name that every system takes: `Caritas Zentrum/Göttingen` → `Caritas-Zentrum-Göttingen`. */
export function fileName(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60).replace(/^-|-$/g, '') || 'download';
}
