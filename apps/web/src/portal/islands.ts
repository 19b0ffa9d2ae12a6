import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/ui.css';
import './map/map.css';
import './portal.css';
import { keepFiltersOpen } from './islands/filters-open';
import { copyHashes } from './islands/copy-hash';

copyHashes(document);
keepFiltersOpen(document);
