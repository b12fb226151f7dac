import type { DirectoryEntry } from '../../feeds/directory-feed.js';
import { pickText } from '../../feeds/text.js';
import { writeVCard } from '../../shared/vcard.js';
import { download, fileName } from '../download.js';

/** The contact of one entry as a file that every address book reads; names as they stand on the door. */
export function saveCard(entry: DirectoryEntry, source: string): void {
  const { addresses = [], phones = [], email, website, updated } = entry;
  const name = pickText(entry.name, 'de', source)?.value ?? '';
  const provider = pickText(entry.provider, 'de', source)?.value;
  const [address] = addresses;
  const card = writeVCard({
    name,
    ...(provider && { organisation: provider }),
    address,
    phone: phones[0]?.number,
    email,
    website,
    updated: updated === undefined ? undefined : Date.parse(updated),
  });
  download(`${fileName(name)}.vcf`, 'text/vcard;charset=utf-8', card);
}
