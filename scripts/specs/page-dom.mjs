// The one window of a worker of the pages' specs. What a page calls by its bare name is the window's.
import { JSDOM, VirtualConsole } from 'jsdom';

/** Node has these as well, but a document takes its own only. */
const own = [
  'AbortController',
  'AbortSignal',
  'Blob',
  'CustomEvent',
  'DOMException',
  'Event',
  'EventTarget',
  'File',
  'FormData',
  'navigator',
];

// Node makes its message events when they are first asked for, of what Event is then: a worker is told its work by them.
const nodesOwn = globalThis.MessageEvent;
if (!(nodesOwn.prototype instanceof Event)) throw new Error('the message events of Node are no events');

const virtualConsole = new VirtualConsole().forwardTo(console);
const { window } = new JSDOM('<!DOCTYPE html>', { url: 'http://localhost/', pretendToBeVisual: true, virtualConsole });

const isClass = (value) => typeof value === 'function' && 'prototype' in value;
const bound = (value) => (typeof value === 'function' && !isClass(value) ? value.bind(window) : value);

const names = Object.getOwnPropertyNames(window).filter((name) => own.includes(name) || !(name in globalThis));
for (const name of names) {
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: () => bound(window[name]),
    set: (value) => (window[name] = value),
  });
}

// Another worker's page would hear it.
delete globalThis.BroadcastChannel;
