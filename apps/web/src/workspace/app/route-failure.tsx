import { useRouteError } from 'react-router';
import { Failure } from '../components/failure';

/** A page that broke, or whose piece could not be loaded: loading the page again is the one next step. */
export const RouteFailure = () => <Failure error={useRouteError()} onRetry={() => window.location.reload()} />;
