import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ExportedEvent, Problem } from '@pbp/contracts';
import { version } from '@pbp/platform';
import * as z from 'zod';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Schemas that no route answers as its plain JSON body. */
const alsoNamed = z.tuple([Problem, ExportedEvent]);

/** A schema that carries an id becomes a definition of that name. */
const named = (): Schemas => z.toJSONSchema(alsoNamed, { target: 'openapi-3.0' })['definitions'] as Schemas;

/** What every process serves to its supervisors is no part of the API. */
const ofApi = (paths: OpenAPIObject['paths']): OpenAPIObject['paths'] =>
  Object.fromEntries(Object.entries(paths).filter(([path]) => path.startsWith('/api/')));

const describe = (app: INestApplication): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setTitle('Play-by-Play')
    .setDescription('Live games as a fold over an immutable log. Errors are problem documents (RFC 9457).')
    .setVersion(version)
    .addBearerAuth({ type: 'http', description: 'OPERATOR_TOKEN, where it is set' }, 'operator')
    .addCookieAuth(
      'pbp-access',
      { type: 'apiKey', in: 'cookie', description: 'Of a session; `__Host-pbp-access` over HTTPS' },
      'fan',
    )
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  return {
    ...document,
    paths: ofApi(document.paths),
    components: { ...document.components, schemas: { ...document.components?.schemas, ...named() } },
  };
};

/** The description of the API at /api/openapi.json, and pages to read and try it at /docs. */
export const serveOpenApi = (app: INestApplication): void =>
  SwaggerModule.setup('docs', app, () => describe(app), { jsonDocumentUrl: 'api/openapi.json' });
