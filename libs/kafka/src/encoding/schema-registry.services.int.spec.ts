import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { jsonSchemaOf, topicNames } from '@pbp/contracts';
import { describeByUrl, freePort } from '@pbp/testing';
import { registerSchemas, SchemaRegistryError } from './schema-registry.js';

interface Relay {
  readonly url: string;
  close(): Promise<void>;
}

const address = (server: Server): string => {
  const at = server.address();
  if (typeof at !== 'object' || !at) throw new Error('the relay has no port');
  return `http://127.0.0.1:${at.port}`;
};

/** Hands every question on to the registry, its body changed. */
const relay = async (registry: string, change: (body: string) => string): Promise<Relay> => {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const answer = await fetch(`${registry}${request.url}`, {
        method: request.method,
        headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' },
        body: change(Buffer.concat(chunks).toString()),
      });
      response.writeHead(answer.status).end(await answer.text());
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: address(server),
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

describeByUrl('SCHEMA_REGISTRY_URL', 'the schemas in the registry', (url) => {
  const ask = async (path: string): Promise<unknown> => (await fetch(`${url}${path}`)).json();

  it('have the same ids however often they are registered', async () => {
    const ids = await registerSchemas(url);
    expect([...ids.keys()]).toEqual(topicNames);
    expect(new Set(ids.values()).size).toBe(topicNames.length);
    expect(await registerSchemas(`${url}/`)).toEqual(ids);
    for (const [topic, id] of ids) {
      const { schema } = Object(await ask(`/schemas/ids/${id}`));
      expect(JSON.parse(String(schema))).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(topic))));
    }
  });

  it('may only change so that what was written can still be read', async () => {
    await registerSchemas(url);
    for (const topic of topicNames) {
      expect(await ask(`/config/${topic}-value`)).toEqual({ compatibilityLevel: 'BACKWARD' });
    }
  });

  it('are refused where they cannot read what the last ones wrote', async () => {
    await registerSchemas(url);
    const required = await relay(url, (body) => body.replace('\\"required\\":[', '\\"required\\":[\\"venue\\",'));
    const refused = registerSchemas(required.url);
    await expect(refused).rejects.toThrow(SchemaRegistryError);
    await expect(refused).rejects.toMatchObject({ status: 409 });
    await required.close();
  });

  it('are refused where they are none', async () => {
    const broken = await relay(url, (body) => body.replace('"schema":"{', '"schema":"'));
    await expect(registerSchemas(broken.url)).rejects.toMatchObject({ name: 'SchemaRegistryError', status: 422 });
    await broken.close();
  });
});

describe('a schema registry that is not there', () => {
  it('is named, without the password', async () => {
    const port = await freePort();
    await expect(registerSchemas(`http://user:secret@127.0.0.1:${port}/apis/ccompat/v7`)).rejects.toMatchObject({
      name: 'SchemaRegistryError',
      status: null,
      message: expect.stringContaining(`the schema registry at 127.0.0.1:${port} does not answer`),
    });
  });

  it('is told from something else that answers', async () => {
    const authorizations: unknown[] = [];
    const page = createServer((request, response) => {
      authorizations.push(request.headers.authorization);
      response.end('<html>hello</html>');
    }).listen(0, '127.0.0.1');
    await once(page, 'listening');
    await expect(registerSchemas(address(page).replace('//', '//user:secret@'))).rejects.toMatchObject({
      name: 'SchemaRegistryError',
      status: 200,
    });
    expect(authorizations).toEqual([`Basic ${btoa('user:secret')}`]);
    page.close();
  });
});
