/**
 * `data/verify.sh`: checks a package with sha256sum and openssl, for people who type no commands.
 * One text for all packages, so that a reader can compare it with one from another source.
 */
export const VERIFY_SH = `#!/bin/sh
# Checks this package with standard tools, without a network: sh data/verify.sh
# It came with the package: whoever could change the package could change this script. It is
# short: read it before you run it, or type the commands of HOW-TO-VERIFY.txt instead.
# 用系统自带工具离线核验本证据包。脚本随包附送，运行前请先阅读，或改用 HOW-TO-VERIFY.txt 中的命令。
cd "$(dirname "$0")/.." || exit 1
export LC_ALL=C
faults=0
fault() { faults=$((faults + 1)); printf 'FAULT 不符: %s\\n' "$1"; }
if command -v sha256sum > /dev/null; then sha=sha256sum; else sha='shasum -a 256'; fi

for manifest in manifest-sha256.txt tagmanifest-sha256.txt; do
  wrong=$($sha -c "$manifest" 2> /dev/null | grep -v ': OK$')
  bad=$(grep -v '^[0-9a-f]\\{64\\}  .' "$manifest")
  [ -z "$bad" ] || fault "$manifest, a line without a digest 有一行没有摘要值: $bad"
  $sha -c "$manifest" > /dev/null 2>&1 || fault "$manifest: \${wrong:-it cannot be read 无法读取}"
done

# No manifest can list the signatures: they are made last. data/manifest.json names them.
unlisted=$({
  { cut -c67- manifest-sha256.txt tagmanifest-sha256.txt
    sed -n 's/^ *"\\(signatures\\/[a-z0-9.-]*\\)",*$/\\1/p' data/manifest.json; } | sort -u
  find . ! -type d ! -path ./tagmanifest-sha256.txt | cut -c3-
} | sort | uniq -u)
[ -z "$unlisted" ] || fault "listed or found, not both 清单与文件不一致: $unlisted"

# Of the exporter's log, and of the log of each other custodian: a file for each line, so that one
# run of sha256sum takes them all; then each line must end with the digest of the line before and
# its own number.
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT || exit 1
for log in data/custody.jsonl data/chains/*.jsonl; do
  [ -f "$log" ] || continue
  rm -rf "$work/lines" && mkdir "$work/lines" || exit 1
  awk -v folder="$work/lines" '{
    file = sprintf("%s/%09d", folder, NR); printf "%s", $0 > file; close(file) }' "$log"
  (cd "$work/lines" && find . -type f | sort | xargs $sha) > "$work/digests"
  broken=$(awk '
    NR == FNR { digest[FNR] = substr($0, 1, 64); next }
    /^[{]"seq":[0-9]+,"withheld":"sha256:[0-9a-f]+"[}]$/ {
      if ($0 !~ "^[{]\\"seq\\":" FNR ",") printf " %d", FNR
      split($0, part, /sha256:|"[}]/); last = part[2]; next }
    { end = "\\"seq\\":" FNR "}"
      if (last != "") end = "\\"prev\\":\\"sha256:" last "\\"," end
      if (substr($0, length($0) - length(end) + 1) != end ||
        last == "" && /"prev":"[^"]*","seq":[0-9]+[}]$/) printf " %d", FNR
      last = digest[FNR] }' "$work/digests" "$log")
  [ -z "$broken" ] || fault "$log, line 行$broken: not chained to the one before 与上一行不衔接"
done

if [ -d signatures ] && ! command -v openssl > /dev/null; then
  fault 'openssl is missing, signature and time-stamp are not checked 没有 openssl，未核验签名和时间戳'
elif [ -f signatures/tagmanifest-sha256.txt.p7s ]; then
  openssl cms -verify -binary -inform DER -in signatures/tagmanifest-sha256.txt.p7s \\
    -content tagmanifest-sha256.txt -CAfile signatures/signer.pem -partial_chain -purpose any \\
    -out /dev/null 2> /dev/null || fault 'the signature 签名'
  openssl x509 -in signatures/signer.pem -noout -subject -fingerprint -sha256 \\
    -nameopt oneline,-esc_msb
  echo 'Anyone can make a certificate with any name: compare the fingerprint with the signer.'
  echo '任何人都能制作任何名称的证书：请与签名人核对指纹。'
  echo 'Whether a certificate was revoked is not checked. 未核查证书是否已被吊销。'
else
  echo 'Not signed: this does not show who made the package. 未签名：不能说明由谁制作。'
fi
if ! [ -f signatures/tagmanifest-sha256.txt.tsr ] || ! [ -f signatures/tsa-chain.pem ]; then
  echo 'No time-stamp was checked. 未核验时间戳。'
elif command -v openssl > /dev/null; then
  openssl ts -verify -data tagmanifest-sha256.txt -in signatures/tagmanifest-sha256.txt.tsr \\
    -CAfile signatures/tsa-chain.pem > /dev/null 2>&1 || fault 'the time-stamp 时间戳'
  echo 'Compare the root of signatures/tsa-chain.pem with the one that the authority publishes.'
  echo '请将 signatures/tsa-chain.pem 的根证书与时间戳机构公布的核对。'
fi
[ "$faults" -eq 0 ] || { echo "$faults faults 处不符"; exit 1; }
echo 'No fault found: the files, the lists and the log agree. 未发现不符：文件、清单与日志一致。'
`;

/**
 * `data/verify.ps1`: the same for Windows without other tools, as far as PowerShell 5.1 goes: file
 * digests and files that no manifest lists (learn.microsoft.com, Get-FileHash). It begins with a
 * byte order mark, without which PowerShell 5.1 reads Chinese wrongly.
 */
export const VERIFY_PS1 = `\uFEFF# Checks this package with what Windows has, without a network:
#   powershell -ExecutionPolicy Bypass -File data\\verify.ps1
# It came with the package: whoever could change the package could change this script. It is
# short: read it before you run it, or type the commands of HOW-TO-VERIFY.txt instead.
# 用 Windows 自带工具离线核验本证据包。脚本随包附送，运行前请先阅读，
# 或改用 HOW-TO-VERIFY.txt 中的命令。
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$listed = New-Object 'System.Collections.Generic.HashSet[string]'
$faults = 0
function Add-Fault($text) {
  $script:faults++
  Write-Output "FAULT 不符: $text"
}
foreach ($manifest in 'manifest-sha256.txt', 'tagmanifest-sha256.txt') {
  foreach ($line in [IO.File]::ReadAllLines((Join-Path $root $manifest))) {
    $path = $line.Substring(66)
    [void]$listed.Add($path)
    $file = Join-Path $root $path
    if (-not (Test-Path -LiteralPath $file -PathType Leaf)) {
      Add-Fault "missing 缺少: $path"
    } elseif ((Get-FileHash -LiteralPath $file -Algorithm SHA256).Hash -ne $line.Substring(0, 64)) {
      Add-Fault "changed 已改动: $path"
    }
  }
}
# No manifest can list the signatures: they are made last. data/manifest.json names them.
foreach ($line in [IO.File]::ReadAllLines((Join-Path $root 'data/manifest.json'))) {
  if ($line -match '^ *"(signatures/[a-z0-9.-]+)",?$') {
    $path = $Matches[1]
    [void]$listed.Add($path)
    if (-not (Test-Path -LiteralPath (Join-Path $root $path) -PathType Leaf)) {
      Add-Fault "missing 缺少: $path"
    }
  }
}
foreach ($file in Get-ChildItem -LiteralPath $root -Recurse -File -Force) {
  $path = $file.FullName.Substring($root.Length + 1).Replace('\\', '/')
  if ($path -ne 'tagmanifest-sha256.txt' -and -not $listed.Contains($path)) {
    Add-Fault "not listed 未列入清单: $path"
  }
}
Write-Output 'This checks no signature and no time-stamp: they need openssl, see HOW-TO-VERIFY.txt.'
Write-Output '本脚本不核验签名和时间戳：须用 openssl，见 HOW-TO-VERIFY.txt。'
if ($faults -eq 0) {
  Write-Output 'No fault found: the files and the lists agree. 未发现不符：文件与清单一致。'
} else {
  Write-Output "$faults faults 处不符"
  exit 1
}
`;
