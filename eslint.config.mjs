import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const forbidden = (selector, message) => ({ selector, message });
const namedOnly = forbidden('ExportDefaultDeclaration', 'Named exports only.');
const noEnums = forbidden('TSEnumDeclaration', 'String-literal unions, not enums.');
const noFloatingRepository = forbidden(
  'Decorator[expression.callee.name="InjectRepository"]',
  'An injected repository slips out of the transaction: use Transactions.manager.',
);
const noOutgoing = 'No requests to elsewhere: only modules/identity/oidc asks its provider.';

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', 'coverage/', 'seeds/', '.heed/', 'docs/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'libs/*/tsconfig.json',
          'apps/*/tsconfig.json',
          'tsconfig.tests.json',
          'apps/web/tsconfig.tests.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': ['error', namedOnly, noEnums, noFloatingRepository],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Modules, guards and decorators of Nest are classes whose content is their decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `explain` hands on what was thrown, whatever it is.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      // A form's submit handler may be asynchronous; the form library awaits it.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Request DTOs are classes for their decorators only: a literal of the same shape is as good.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // Taste, not faults.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: {
      // Safari forgets that a list without bullets is a list, unless the role says so.
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },
  {
    // A request class brings class-validator and needs reflect-metadata: a screen that loads one unawares does not open.
    files: ['apps/web/src/**/*.ts', 'apps/web/src/**/*.tsx'],
    ignores: ['apps/web/src/workspace/lib/form-rules.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@heed/contracts',
              allowTypeImports: true,
              message: 'Types only; lib/form-rules.ts has the classes.',
            },
          ],
        },
      ],
    },
  },
  {
    // The server asks nobody on anybody's behalf (OWASP ASVS 1.3.6): an address that a person gave is never fetched.
    // The one exception is the identity provider, whose address the operator sets.
    files: ['apps/api/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.int-spec.ts', 'apps/api/src/modules/identity/oidc/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'WebSocket', 'EventSource'].map((name) => ({ name, message: noOutgoing })),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...['node:https', 'node:http2', 'https', 'http', 'http2', 'undici', 'openid-client'].map((name) => ({
              name,
              message: noOutgoing,
            })),
            { name: 'node:http', importNames: ['request', 'get', 'Agent', 'default'], message: noOutgoing },
          ],
        },
      ],
    },
  },
  {
    // Bodies of HTTP answers are `any` in supertest; the expectation that follows is the check.
    files: [
      '**/*.spec.ts',
      '**/*.int-spec.ts',
      '**/*.test.ts',
      '**/*.test.tsx',
      '**/*.e2e.ts',
      'apps/api/test/**',
      'e2e/**',
    ],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // What Jest calls by its default export.
    files: ['**/global-setup.ts', '**/global-teardown.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnums] },
  },
);
