// What an opened entry offers besides its facts: to some readers, on some pages.
export { callSentence } from './call-sentence.js';
export { report } from './report.js';
