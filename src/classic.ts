// The classic script is the one for pages that run no module, and those may be XHTML.
import './ui/xhtml.js';

export * from './index.js';
