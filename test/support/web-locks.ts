import { locks } from 'node:worker_threads';

// Browsers and Node have the Web Locks API (https://www.w3.org/TR/web-locks/); jsdom has not.
if (!('locks' in navigator)) Object.defineProperty(navigator, 'locks', { value: locks });
