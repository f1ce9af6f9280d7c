/** Who may import whom; the reasons are in docs/adr/0002-rooms-and-doors.md. */
const libs = (...names) => `^libs/(${names.join('|')})/`;
const onlyLibs = (lib, ...allowed) => ({
  name: `${lib}-imports-${allowed.length ? allowed.join('-') : 'no-other-lib'}`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: ['\\.spec\\.ts$', '/testing/'] },
  to: { path: '^(libs|apps|frontend)/', pathNot: [`^libs/${lib}/`, ...allowed.map((a) => `^libs/${a}/`)] },
});
const outsidePackages = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'core'];

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: outsidePackages },
    },
    {
      name: 'contracts-import-zod-only',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: outsidePackages, pathNot: 'node_modules/zod/' },
    },
    {
      name: 'one-door-to-the-event-store-client',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: [libs('eventstore-db'), '\\.spec\\.ts$', '^libs/embedded-event-store/conformance/'],
      },
      to: { path: 'node_modules/@eventstore/db-client' },
    },
    {
      name: 'one-door-to-kafka',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [libs('kafka'), '\\.spec\\.ts$'] },
      to: { path: 'node_modules/kafkajs' },
    },
    onlyLibs('crash-points'),
    onlyLibs('domain'),
    onlyLibs('contracts', 'domain'),
    onlyLibs('espn', 'domain'),
    onlyLibs('eventing', 'domain'),
    onlyLibs('simulation', 'domain', 'espn'),
    onlyLibs('eventstore-db', 'eventing', 'domain', 'contracts'),
    onlyLibs('embedded-event-store', 'crash-points'),
    onlyLibs('embedded-postgres'),
    onlyLibs('postgres', 'crash-points'),
    onlyLibs('accounts', 'contracts', 'postgres'),
    onlyLibs('predictions', 'eventing', 'domain', 'contracts', 'crash-points'),
    onlyLibs('prediction-models', 'eventing', 'domain', 'contracts', 'postgres', 'read-models', 'crash-points'),
    onlyLibs('pools', 'eventing', 'domain', 'contracts', 'postgres'),
    onlyLibs('read-models', 'eventing', 'domain', 'contracts', 'crash-points', 'postgres'),
    onlyLibs('kafka', 'eventing', 'domain', 'contracts', 'crash-points'),
    onlyLibs('live-state', 'eventing', 'domain', 'contracts', 'crash-points'),
    onlyLibs('archive', 'eventing', 'contracts', 'platform', 'crash-points'),
    onlyLibs('platform', 'eventing', 'contracts'),
    {
      name: 'libs-not-apps',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/testing/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-not-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: ['^apps/play-by-play/', '\\.spec\\.ts$'] },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'frontend-imports-domain-and-contracts',
      severity: 'error',
      from: { path: '^frontend/' },
      to: { path: '^(libs|apps)/', pathNot: libs('domain', 'contracts') },
    },
    {
      name: 'a-lib-is-entered-by-its-index',
      severity: 'error',
      from: { path: '^(apps|libs|frontend|bench)/([^/]+)/' },
      to: {
        path: '^libs/',
        pathNot: [
          '^libs/$2/',
          '^libs/[^/]+/src/index\\.ts$',
          '^libs/(eventing|predictions|prediction-models)/src/testing\\.ts$',
        ],
      },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
