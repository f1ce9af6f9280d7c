import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { builtPage, sourceOf } from './built-page.js';
import { securityHeaders } from './content-security.js';
import { webFiles, webPage } from './web-app.js';

const pageWith = (script: string, entry: string): string =>
  `<html><head><script>${script}</script><script src="${entry}" type="module"></script></head></html>`;

describe('serving the web app', () => {
  let root: string;
  let server: ReturnType<typeof express>;
  const get = (path: string, accept = 'text/html') => request(server).get(path).set('Accept', accept);
  const build = (script: string, entry: string) => {
    writeFileSync(join(root, entry), 'started()');
    writeFileSync(join(root, 'index.html'), pageWith(script, entry));
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'pbp-web-'));
    const page = builtPage(root);
    server = express().use(
      securityHeaders(page),
      webFiles(root),
      webPage(page, async ({ path }) => `<meta name="of" content="${path}">`),
    );
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('answers its page for every address of the app, never from a cache without asking', async () => {
    build('one()', 'main-AAAAAAAA.js');
    for (const path of ['/', '/games/1/plays', '/nowhere']) {
      const answer = await get(path).expect(200);
      expect(answer.text).toContain('main-AAAAAAAA.js');
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.text).toContain(`<meta name="of" content="${path}"></head>`);
    }
  });

  it('serves what was built under the running server, and lets its scripts run', async () => {
    build('one()', 'main-AAAAAAAA.js');
    await get('/');
    rmSync(join(root, 'main-AAAAAAAA.js'));
    build('another()', 'main-BBBBBBBB.js');

    const answer = await get('/').expect(200);
    expect(answer.text).toContain('main-BBBBBBBB.js');
    expect(answer.headers['content-security-policy']).toContain(sourceOf('another()'));
    expect(answer.headers['content-security-policy']).not.toContain(sourceOf('one()'));
    await get('/main-BBBBBBBB.js').expect(200);
  });

  it('serves a page that is built only after the start', async () => {
    await get('/').expect(404);
    build('one()', 'main-AAAAAAAA.js');
    await get('/').expect(200);
  });

  it.each([
    ['main-AAAAAAAA.js', 'public, max-age=31536000, immutable'],
    ['chunk-B-pXuZ_i.js', 'public, max-age=31536000, immutable'],
    ['styles-U4CUBM3B.css', 'public, max-age=31536000, immutable'],
    ['favicon.svg', 'no-cache'],
    ['archivo-latin-wdth-normal.woff2', 'no-cache'],
  ])('keeps %s by %s', async (file, expected) => {
    writeFileSync(join(root, file), 'x');
    expect((await get(`/${file}`).expect(200)).headers['cache-control']).toBe(expected);
  });

  it.each(['/pools/abc.def', '/teams/st.johns', '/games/401.5/plays', '/join/K7QF2M9X.js', '/a.b'])(
    'answers its page to who goes to %s, dots or not',
    async (path) => {
      build('one()', 'main-AAAAAAAA.js');
      const navigation = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
      expect((await get(path, navigation).expect(200)).text).toContain('main-AAAAAAAA.js');
    },
  );

  it.each(['/main-GONEGONE.js', '/styles-GONEGONE.css', '/assets/gone.svg', '/gone.woff2'])(
    'has no page for who loads %s, a file of another build',
    async (path) => {
      build('one()', 'main-AAAAAAAA.js');
      await get(path, '*/*').expect(404);
    },
  );

  it('answers its page to who takes anything, where no file can be meant', async () => {
    build('one()', 'main-AAAAAAAA.js');
    expect((await get('/pools/abc.def', '*/*').expect(200)).text).toContain('main-AAAAAAAA.js');
    await get('/pools/abc.def', 'application/json').expect(404);
  });

  it.each(['/api/nothing', '/health/x'])('has no page for %s', async (path) => {
    build('one()', 'main-AAAAAAAA.js');
    await get(path).expect(404);
  });
});
