import { connect, type Socket } from 'node:net';
import { type ISocketFactory } from 'kafkajs';

const PRODUCE = 0;
/** Behind the length of a request stands which one it is. */
const API_KEY_AT = 4;

const isProduce = (bytes: unknown): boolean => Buffer.isBuffer(bytes) && bytes.readInt16BE(API_KEY_AT) === PRODUCE;

/** Connections that can lose the broker's answer to a produce request: the broker has the records, the client not its word. */
export class FragileLine {
  private toLose = 0;

  readonly socketFactory: ISocketFactory = ({ host, port, onConnect }) => this.open(connect({ host, port }, onConnect));

  /** The answers to the next so many produce requests do not arrive. */
  loseNextAnswers(count: number): void {
    this.toLose = count;
  }

  private open(socket: Socket): Socket {
    let awaitsAnswer = false;
    const write = socket.write.bind(socket);
    const emit = socket.emit.bind(socket);
    socket.write = (bytes: string | Uint8Array, ...rest: unknown[]): boolean => {
      awaitsAnswer ||= this.toLose > 0 && isProduce(bytes);
      return Boolean(Reflect.apply(write, socket, [bytes, ...rest]));
    };
    socket.emit = (event: string | symbol, ...args: unknown[]) => {
      if (event !== 'data' || !awaitsAnswer) return emit(event, ...args);
      this.toLose -= 1;
      awaitsAnswer = false;
      socket.destroy(new Error('the line was cut'));
      return true;
    };
    return socket;
  }
}
