import request, { type Test } from 'supertest';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface KeptCookie {
  readonly value: string;
  readonly path: string;
  /** Lower case. */
  readonly attributes: readonly string[];
}

const parsed = (line: string): readonly [string, KeptCookie] => {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
  const at = pair.indexOf('=');
  return [
    pair.slice(0, at),
    { value: pair.slice(at + 1), path, attributes: attributes.map((each) => each.toLowerCase()) },
  ];
};

let addresses = 0;
const nextAddress = (): string => `198.51.${Math.floor(++addresses / 250)}.${(addresses % 250) + 1}`;

/** A page of ours in a browser with its own cookies: it keeps what the server sets and sends it where its path says. */
export class Page {
  readonly cookies = new Map<string, KeptCookie>();

  constructor(
    private readonly server: Parameters<typeof request>[0],
    readonly address = nextAddress(),
    private readonly proto: 'http' | 'https' = 'http',
  ) {}

  get = (path: string): Promise<request.Response> => this.ask('get', path);
  post = (path: string, body: object = {}): Promise<request.Response> => this.ask('post', path, body);
  put = (path: string, body: object): Promise<request.Response> => this.ask('put', path, body);
  patch = (path: string, body: object): Promise<request.Response> => this.ask('patch', path, body);
  delete = (path: string, body: object = {}): Promise<request.Response> => this.ask('delete', path, body);

  /** Another browser that somebody copied these cookies to. */
  stolen(): Page {
    return new Page(this.server, undefined, this.proto).sharing(this);
  }

  /** With the cookies of another. */
  sharing({ cookies }: Page): this {
    for (const [name, cookie] of cookies) this.cookies.set(name, cookie);
    return this;
  }

  /** What a request to the path carries. */
  cookieHeader(path: string): string {
    const sent = [...this.cookies].filter(([, cookie]) => path.startsWith(cookie.path));
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  /** As the browser makes it, for who wants to change something before it goes. */
  request(method: Method, path: string): Test {
    return request(this.server)
      [method](path)
      .set('Host', 'scores.example')
      .set('X-Forwarded-For', this.address)
      .set('X-Forwarded-Proto', this.proto)
      .set('Origin', `${this.proto}://scores.example`)
      .set('Cookie', this.cookieHeader(path));
  }

  keep(answer: request.Response): void {
    const lines: unknown = answer.headers['set-cookie'];
    for (const line of Array.isArray(lines) ? lines.map(String) : []) this.keepLine(line);
  }

  private async ask(method: Method, path: string, body?: object): Promise<request.Response> {
    const asking = this.request(method, path);
    const answer = await (body === undefined ? asking : asking.send(body));
    this.keep(answer);
    return answer;
  }

  private keepLine(line: string): void {
    const [name, cookie] = parsed(line);
    if (cookie.value === '') this.cookies.delete(name);
    else this.cookies.set(name, cookie);
  }
}
