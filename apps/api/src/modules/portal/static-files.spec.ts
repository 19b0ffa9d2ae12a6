import { ofTheBuild } from './static-files';

describe('Files of the web build', () => {
  it.each(['manifest.json', '.vite/manifest.json', 'assets/.map'])('for its own tools are not served: %s', (name) => {
    expect(ofTheBuild(name)).toBe(true);
  });

  it.each(['index.html', 'icon.svg', 'assets/portal-BUTW18lf.js', 'assets/manifest.json.js'])(
    'for readers are: %s',
    (name) => {
      expect(ofTheBuild(name)).toBe(false);
    },
  );
});
