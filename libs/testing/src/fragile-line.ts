import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { freePort, letGo } from './free-port.js';

const loopback = '127.0.0.1';

/** A TCP line to a server that can be cut at any moment, as a network does: without a goodbye to either end. */
export class FragileLine {
  private readonly ends = new Set<Socket>();
  private broken = false;

  private constructor(
    private readonly server: Server,
    private readonly far: URL,
    private readonly port: number,
  ) {
    server.on('connection', (near: Socket) => {
      // A client that comes back in the very moment of the break would keep the server open.
      if (this.broken) near.destroy();
      else this.join(near, connect(Number(this.far.port), this.far.hostname));
    });
  }

  /** A line to where a URL leads; the URL has to name its port. */
  static async to(url: string): Promise<FragileLine> {
    // A port that the system gives away would be somebody else's by the time that the line is mended.
    const port = await freePort();
    const server = createServer().listen(port, loopback);
    await once(server, 'listening');
    return new FragileLine(server, new URL(url), port);
  }

  /** For HTTP. */
  get url(): string {
    return `http://${this.host}`;
  }

  /** Address and port of its near end. */
  get host(): string {
    return `${loopback}:${this.port}`;
  }

  cut(): void {
    for (const end of this.ends) end.destroy();
  }

  /** Cuts, and refuses whoever comes. */
  async close(): Promise<void> {
    if (this.broken) return;
    this.broken = true;
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  /** Mends what was closed. */
  async open(): Promise<void> {
    await letGo(this.port);
    this.server.listen(this.port, loopback);
    await once(this.server, 'listening');
    this.broken = false;
  }

  private join(near: Socket, far: Socket): void {
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.ends.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        this.ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  }
}
