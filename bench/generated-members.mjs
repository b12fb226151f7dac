import { draws, manners, matters, places, topics, towns } from './generated-text.mjs';

const kinds = ['Verein', 'Beratungsstelle', 'Behörde', 'Bildungsträger', 'Schule', 'Religionsgemeinde',
  'Wohlfahrtsverband', 'Jugendhilfe', 'Stiftung', 'Nachbarschaftszentrum', 'Vertretung', 'Medien'];

/**
 * A network-members feed.
 * @param {number} size number of organisations, in no order
 * @returns {string} JSON as an export would write it, without white space
 */
export function generatedMembers(size) {
  const { one, few, sentence, sometimes, phone, street } = draws(20180409);
  const organisations = Array.from({ length: size }, (_, i) => {
    const [postcode, town] = one(towns);
    const host = `organisation-${i + 1}.example.org`;
    return {
      id: `o${i + 1}`,
      name: `${one(manners)} ${one(matters)} ${one(places)}${sometimes(0.5) ? ' e. V.' : ''}`,
      kind: one(kinds),
      topics: few(topics),
      summary: sentence(),
      address: { street: street(), postcode, town },
      phone: phone(),
      email: `post@${host}`,
      website: `https://www.${host}/`,
    };
  });
  return JSON.stringify({
    feed: 'network-members', version: 1, language: 'de', updated: '2018-04-09',
    network: { name: 'Netzwerk Migration' }, organisations,
  });
}
