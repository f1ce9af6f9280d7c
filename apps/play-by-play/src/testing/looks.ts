import { eventually } from '@pbp/testing';
import { type Page } from 'playwright-core';
import { barriers } from './accessibility.js';
import { type Framing, takePictures } from './camera.js';

/** What a page looks like depends on no service: a run on services does not look again. */
const isLookedAt = process.env['TEST_ON'] !== 'services';

/** How much of the page is on its pictures, and whether every row of a long list is judged. */
export interface Looked extends Framing {
  readonly everyRow?: boolean;
}

export const picture = async (page: Page, name: string, framing: Framing = {}): Promise<void> => {
  if (isLookedAt) await takePictures(page, name, framing);
};

/** Pictures of the page are kept, and nothing serious stands in anybody's way. */
export const looksRight = async (page: Page, name: string, looked: Looked = {}): Promise<void> => {
  if (!isLookedAt) return;
  await takePictures(page, name, looked);
  await eventually(async () => expect(await barriers(page, looked)).toEqual([]));
};
