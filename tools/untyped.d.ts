/** Libraries of the geometry builder that come without types. */
declare module 'd3-geo';
declare module 'd3-geo-projection';
declare module 'topojson-client';
declare module 'topojson-simplify';
