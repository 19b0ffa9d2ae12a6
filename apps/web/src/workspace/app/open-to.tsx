import type { Action } from '@heed/domain';
import { useState } from 'react';
import { Outlet } from 'react-router';
import { NotOpen } from '../components/failure';
import { useSession } from '../lib/session-context';

/** Pages that begin with a form: whoever may not send it is told so on coming there. One that was open stays, with what is typed. */
export const OpenTo = ({ action }: { action: Action }) => {
  const open = useSession().abilities.includes(action);
  const [wasOpen] = useState(open);
  return open || wasOpen ? <Outlet /> : <NotOpen />;
};
