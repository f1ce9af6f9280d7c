import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The page of the web app as it was built: its bytes, and what the content policy lets run in it. */
export interface BuiltPage {
  readonly html: string;
  /** Content-policy sources of its inline scripts: 'sha256-…'. */
  readonly scripts: readonly string[];
}

const unbuilt: BuiltPage = { html: '', scripts: [] };

/** How the content policy names a script: by its SHA-256. */
export const sourceOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const inlineScripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);

const versionOf = (file: string): string | null => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : null;
};

/**
 * Answers the page that is on disk now, empty where the web app was not built. A build made under a running server
 * names other scripts than the one before and has deleted those: whoever kept the old page would serve a blank one.
 */
export const builtPage = (root: string): (() => BuiltPage) => {
  const file = join(root, 'index.html');
  let known = { version: null as string | null, page: unbuilt };
  return () => {
    const version = versionOf(file);
    if (version !== known.version) known = { version, page: version === null ? unbuilt : read(file) };
    return known.page;
  };
};

const read = (file: string): BuiltPage => {
  const html = readFileSync(file, 'utf8');
  return { html, scripts: inlineScripts(html).map(sourceOf) };
};
