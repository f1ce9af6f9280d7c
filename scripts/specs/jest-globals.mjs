// What jest's own runner gives to who imports `@jest/globals`.
export const { jest, expect, it, test, describe, beforeAll, afterAll, beforeEach, afterEach } = globalThis;
