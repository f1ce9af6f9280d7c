import { join } from 'node:path';
import { Server, ServerCredentials, type ServerDuplexStream, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { Engine, Service } from '@pbp/embedded-event-store';
import { GrpcJsCall } from './grpc-js-call.js';

/* The embedded event store with grpc-js in the place of node:http2, for comparison. `node grpc-js-server.js DIR` */

const engine = new Engine(join(process.argv[2] ?? '.', 'events.db'));
const service = new Service(engine, () => ({ address: '127.0.0.1', port: 0 }));
const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
const same = (bytes: Buffer): Buffer => bytes;
const definition = {
  requestStream: true,
  responseStream: true,
  requestSerialize: same,
  requestDeserialize: same,
  responseSerialize: same,
  responseDeserialize: same,
};
const calls: UntypedServiceImplementation = {};
for (const path of service.paths) {
  calls[path] = (stream: ServerDuplexStream<Buffer, Buffer>) => service.handle(path, new GrpcJsCall(stream));
}
server.addService(Object.fromEntries(service.paths.map((path) => [path, { path, ...definition }])), calls);
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  process.stdout.write(`ready esdb://127.0.0.1:${port}?tls=false\n`);
});
process.on('SIGTERM', () => process.exit(0));
