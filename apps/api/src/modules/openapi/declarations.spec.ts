import { readDeclarations } from './declarations';

const DECLARED = `import { X } from './x';
/** What every list takes. */
export declare class ListQuery {
    /** Rows a page,
     * 1 to 200. */
    limit?: number;
    after?: string;
}
export interface NotAClass {
    id: string;
}
export declare class ThingsController {
    private readonly things;
    constructor(things: Things);
    /** Who is signed in. */
    read(member: Member): ThingView;
    list(query: ListQuery, lang: string): Promise<PageView<ThingView>>;
}
`;

it('Declarations tell a field or a method by comment and type', () => {
  expect([...readDeclarations(DECLARED)]).toEqual([
    ['ListQuery.limit', { doc: 'Rows a page, 1 to 200.', type: 'number' }],
    ['ListQuery.after', { doc: '', type: 'string' }],
    ['ThingsController.read', { doc: 'Who is signed in.', type: 'ThingView' }],
    ['ThingsController.list', { doc: '', type: 'PageView<ThingView>' }],
  ]);
});
