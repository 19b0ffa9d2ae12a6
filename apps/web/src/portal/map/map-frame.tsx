import type { ReactNode } from 'react';

interface MapFrameProps {
  id: string;
  title: string;
  description: string;
  width: number;
  height: number;
  children: ReactNode;
}

/** A group, not an image: an image would hide its links from assistive technology. */
export const MapFrame = ({ id, title, description, width, height, children }: MapFrameProps) => (
  <svg
    className="map"
    role="group"
    viewBox={`0 0 ${width} ${height}`}
    aria-labelledby={`${id}-title`}
    aria-describedby={`${id}-description`}
  >
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-description`}>{description}</desc>
    {children}
  </svg>
);
