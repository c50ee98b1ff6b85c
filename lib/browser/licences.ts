/** The licence notices of everything that is in this build, as the build wrote them. */
export const readLicences = async (): Promise<string> => {
  const response = await fetch(new URL('/licences.txt', location.href));
  return response.ok ? response.text() : '';
};
