/**
 * openssl's configuration of the test authority: two certificate authorities and four ways to sign
 * time-stamps.
 */
export const AUTHORITY_CONFIG = `
[req]
distinguished_name = dn
[dn]

[ca_ext]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[tsa_ext]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[plain_ext]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature

[root_ca]
certificate = root.pem
private_key = root.key
new_certs_dir = .
database = index.txt
rand_serial = yes
default_md = sha256
policy = any_name
unique_subject = no
[issuing_ca]
certificate = issuing.pem
private_key = issuing.key
new_certs_dir = .
database = index.txt
rand_serial = yes
default_md = sha256
policy = any_name
unique_subject = no
[any_name]
commonName = supplied
organizationName = optional

[tsa_main]
serial = serial.txt
crypto_device = builtin
signer_cert = tsa.pem
signer_key = tsa.key
certs = chain.pem
signer_digest = sha256
default_policy = 1.2.3.4.5
other_policies = 1.2.3.4.4
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
[tsa_elliptic]
serial = serial.txt
crypto_device = builtin
signer_cert = elliptic.pem
signer_key = elliptic.key
signer_digest = sha384
default_policy = 1.2.3.4.5
digests = sha256
ess_cert_id_alg = sha1
[tsa_expired]
serial = serial.txt
crypto_device = builtin
signer_cert = expired.pem
signer_key = expired.key
certs = chain.pem
signer_digest = sha256
default_policy = 1.2.3.4.5
digests = sha256
[tsa_old]
serial = serial.txt
crypto_device = builtin
signer_cert = tsa.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.5
digests = sha512
`;
