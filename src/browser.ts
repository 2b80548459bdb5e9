/** The only import of webextension-polyfill, so that it can go once every supported browser has `browser` itself. */
import browser from 'webextension-polyfill';

export { browser };
