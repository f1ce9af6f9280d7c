// Angular for the specs of a worker, and a page as new for each of them.
import '@angular/compiler';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';

TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());

const failures = [];
window.addEventListener('error', ({ error }) => failures.push(error));

const newPage = () => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  document.documentElement.getAttributeNames().forEach((name) => document.documentElement.removeAttribute(name));
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
};

/** What Angular and a page of its own would do, where every spec loaded them anew. */
globalThis.pageOfItsOwn = () => {
  beforeAll(newPage);
  beforeEach(() => TestBed.resetTestingModule());
  afterEach(() => {
    TestBed.resetTestingModule();
    const [failure] = failures.splice(0);
    if (failure) throw failure;
  });
};
