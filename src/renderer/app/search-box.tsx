import { QueryBox } from '../find/box/query-box.tsx';

/** The id that the command *Find* focuses. */
export const searchBoxId = 'search-calls';

export const SearchBox = () => <QueryBox id={searchBoxId} />;
