// Who may import whom (docs/architecture.md).
const rule = (name, from, to) => ({ name, severity: 'error', from, to });
const ownModule = '^apps/api/src/modules/$1/';
const isTest = '\\.(spec|int-spec|test)\\.tsx?$';

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('libs-do-not-know-apps', { path: '^libs/' }, { path: '^apps/' }),
    rule('apps-do-not-know-each-other', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    rule('domain-is-pure', { path: '^libs/domain/', pathNot: isTest }, { pathNot: '^libs/domain/' }),
    rule(
      'contracts-stay-light',
      { path: '^libs/contracts/' },
      { pathNot: ['^libs/(contracts|domain)/', 'node_modules/class-(validator|transformer)/'] },
    ),
    rule(
      'messages-import-nothing',
      { path: '^libs/messages/', pathNot: isTest },
      { pathNot: ['^libs/(messages|domain)/', 'node_modules/i18next/'] },
    ),
    rule(
      'modules-keep-their-entities',
      // The loaders are the exception: they write the tables of other nouns from files, before anybody reads them.
      { path: '^apps/api/src/modules/([^/]+)/', pathNot: [isTest, '^apps/api/src/modules/(seeding|demonstration)/'] },
      { path: '^apps/api/src/modules/', pathNot: [ownModule, '\\.(module|reader|event|interceptor)\\.ts$'] },
    ),
    rule(
      'typeorm-stays-below',
      {
        path: '^apps/api/',
        pathNot: [
          '\\.(entity|repository|read-model|module)\\.ts$',
          '^apps/api/src/database/',
          '^apps/api/test/',
          isTest,
        ],
      },
      { path: 'node_modules/(typeorm|@nestjs/typeorm|pg)/' },
    ),
    rule(
      'domain-words-stay-out-of-ui',
      { path: '^apps/web/src/(ui|lib)/', pathNot: isTest },
      { path: '^apps/web/src/(portal|workspace)/' },
    ),
    rule('portal-and-workspace-are-apart', { path: '^apps/web/src/portal/' }, { path: '^apps/web/src/workspace/' }),
    rule('workspace-does-not-know-the-portal', { path: '^apps/web/src/workspace/' }, { path: '^apps/web/src/portal/' }),
    rule(
      'features-do-not-know-each-other',
      { path: '^apps/web/src/workspace/features/([^/]+)/' },
      { path: '^apps/web/src/workspace/features/', pathNot: '^apps/web/src/workspace/features/$1/' },
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '(^|/)dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
