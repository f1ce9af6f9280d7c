import * as z from 'zod';
import { newRequestId } from './request-id';

describe('a request id', () => {
  it('is a UUID, another each time', () => {
    const ids = Array.from({ length: 200 }, newRequestId);
    expect(ids.every((id) => z.uuidv4().safeParse(id).success)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
