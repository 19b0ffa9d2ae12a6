// One run, several projects: rules and readers in plain Node, API against real PostgreSQL, web in jsdom, journeys in Chromium.
const transform = { '\\.[cm]?[jt]sx?$': '<rootDir>/jest-transform.cjs' };
const fromSource = {
  '^@heed/(domain|contracts|documents|messages)$': '<rootDir>/libs/$1/src/index.ts',
};
const node = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch,
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: [],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  moduleNameMapper: fromSource,
  ...more,
});

module.exports = {
  coverageProvider: 'v8',
  // No test says how fast something is (npm run bench does): this is for what never ends, on a machine that does other work.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/jest-sequencer.cjs',
  projects: [
    node('domain', ['<rootDir>/libs/domain/**/*.spec.ts']),
    node('contracts', ['<rootDir>/libs/contracts/**/*.spec.ts'], {
      setupFiles: ['<rootDir>/apps/api/test/metadata.ts'],
    }),
    node('documents', ['<rootDir>/libs/documents/**/*.spec.ts']),
    node('messages', ['<rootDir>/libs/messages/**/*.spec.ts']),
    node('seeds', ['<rootDir>/scripts/**/*.spec.ts', '<rootDir>/seeds/**/*.spec.ts']),
    node('api', ['<rootDir>/apps/api/**/*.spec.ts', '<rootDir>/apps/api/**/*.int-spec.ts'], {
      setupFiles: ['<rootDir>/apps/api/test/metadata.ts'],
      globalSetup: '<rootDir>/apps/api/test/global-setup.ts',
      globalTeardown: '<rootDir>/apps/api/test/global-teardown.ts',
    }),
    node('web', ['<rootDir>/apps/web/src/**/*.test.tsx', '<rootDir>/apps/web/src/**/*.test.ts'], {
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/apps/web/test/setup.ts'],
    }),
    node('e2e', ['<rootDir>/e2e/**/*.e2e.ts'], {
      globalSetup: '<rootDir>/e2e/global-setup.ts',
      globalTeardown: '<rootDir>/e2e/global-teardown.ts',
    }),
  ],
};
