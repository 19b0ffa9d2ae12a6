// Long files first, so that none of them is left for one worker at the end: a fresh machine has no times of former runs.
const { statSync } = require('node:fs');

const LONG = [/[\\/]e2e[\\/]/, /[\\/]test[\\/]tenants[\\/]/, /int-spec\.ts$/];
const rank = ({ path }) => {
  const at = LONG.findIndex((pattern) => pattern.test(path));
  return at === -1 ? LONG.length : at;
};

module.exports = class LongFirst {
  sort(tests) {
    const sized = [...tests].map((test) => ({ test, rank: rank(test), size: statSync(test.path).size }));
    return sized.sort((one, other) => one.rank - other.rank || other.size - one.size).map(({ test }) => test);
  }

  shard(tests) {
    return tests;
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {} // each run stands by itself
};
