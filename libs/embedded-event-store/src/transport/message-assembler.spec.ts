import fc from 'fast-check';
import { GRPC_PREFIX_LENGTH, writeGrpcPrefix } from '../wire/grpc-frame.js';
import { MessageAssembler } from './message-assembler.js';

const frame = (message: Uint8Array): Buffer => {
  const bytes = Buffer.alloc(GRPC_PREFIX_LENGTH + message.length);
  bytes.set(message, writeGrpcPrefix(bytes, 0, message.length));
  return bytes;
};

describe('MessageAssembler', () => {
  it('gives the messages that were sent, wherever the network cut them', () => {
    const messages = fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 10 });
    fc.assert(
      fc.property(messages, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (sent, cuts) => {
        const bytes = Buffer.concat(sent.map(frame));
        const assembler = new MessageAssembler();
        const received: Buffer[] = [];
        for (let offset = 0, n = 0; offset < bytes.length; n++) {
          const end = offset + (cuts[n % cuts.length] ?? 1);
          received.push(...assembler.add(Buffer.from(bytes.subarray(offset, end))));
          offset = end;
        }
        expect(received.map((message) => new Uint8Array(message))).toEqual(sent);
        expect(assembler.isIncomplete).toBe(false);
      }),
    );
  });
});
