#!/bin/bash
# A phone, a real openNDS gateway and the world, on one machine: the phone and the gateway in network namespaces of their own.
#
#   opennds.sh try                 fails where this machine may not do what the others need
#   opennds.sh up NAME NET           lays the cables; the world is this namespace, at NET.1 (the service) and NET.204 (the internet)
#   opennds.sh gateway NAME NET DIR LEVEL PORT KEY   runs openNDS in the foreground; files in DIR
#   opennds.sh down NAME             takes everything away
#
# NAME makes the names of namespaces and cables, NET are the first three parts of the addresses between gateway and world.
# On the phone's side the gateway is 192.0.2.1 and the phone 192.0.2.10.
set -euo pipefail
export PATH="$PATH:/usr/sbin:/sbin"
name=${2:-}
gateway=$name-gw phone=$name-ph cable=$name-w

up() {
  local net=$1
  ip netns add "$gateway"
  ip netns add "$phone"
  ip link add lan address 02:00:5e:00:02:01 netns "$gateway" type veth peer name eth0 address 02:00:5e:00:02:10 netns "$phone"
  ip link add "$cable" type veth peer name wan netns "$gateway"
  ip address add "$net.1/24" dev "$cable"
  ip address add "$net.204/24" dev "$cable"
  ip link set "$cable" up
  ip -n "$gateway" link set lo up
  ip -n "$gateway" address add 192.0.2.1/24 dev lan
  ip -n "$gateway" address add "$net.2/24" dev wan
  ip -n "$gateway" link set lan up
  ip -n "$gateway" link set wan up
  ip -n "$gateway" route add default via "$net.1"
  ip -n "$phone" link set lo up
  ip -n "$phone" address add 192.0.2.10/24 dev eth0
  ip -n "$phone" link set eth0 up
  ip -n "$phone" route add default via 192.0.2.1
  ip netns exec "$gateway" sh -c 'echo 1 > /proc/sys/net/ipv4/ip_forward'
  # Beyond the gateway all its phones have its address.
  ip netns exec "$gateway" nft add table ip uplink
  ip netns exec "$gateway" nft add chain ip uplink out '{ type nat hook postrouting priority 100; }'
  ip netns exec "$gateway" nft add rule ip uplink out oifname wan masquerade
}

configure() {
  local net=$1 dir=$2 level=$3 port=$4 key=$5
  mkdir -p "$dir/tmp/bin"
  # The comment is read by authmon, which greps for it; the daemon of this version does not know the option.
  cat > "$dir/opennds.conf" <<CONF
gatewayinterface lan
gatewayname Library
fasremoteip $net.1
fasport $port
faspath /nas/$name
fas_secure_enabled $level
faskey $key
#nat_traversal_poll_interval 1
FirewallRuleSet authenticated-users {
  FirewallRule allow all
}
FirewallRuleSet preauthenticated-users {
  FirewallRule allow udp port 53
}
FirewallRuleSet users-to-router {
  FirewallRule allow udp port 53
}
CONF
  # It asks the DHCP server's list whether an address was given to the phone that uses it.
  echo "4102444800 02:00:5e:00:02:10 192.0.2.10 phone *" > "$dir/tmp/dhcp.leases"
  cp /etc/hosts "$dir/hosts"
  # Debian's iptables takes no base chain at openNDS's priority: then openNDS ends. At the usual one both go on.
  cat > "$dir/tmp/bin/nft" <<'NFT'
#!/bin/bash
exec /usr/sbin/nft "${@/priority -100/priority 0}"
NFT
  chmod +x "$dir/tmp/bin/nft"
}

# What it writes to fixed places goes to DIR, and it restarts nothing on this machine.
run() {
  local dir=$1
  exec ip netns exec "$gateway" unshare --mount bash -c '
    mount --make-rprivate /
    mount --bind "$0/opennds.conf" /etc/opennds/opennds.conf
    mount --bind "$0/hosts" /etc/hosts
    if [ -e /usr/bin/systemctl ]; then mount --bind /bin/true /usr/bin/systemctl; fi
    if [ -e "$0/authority.pem" ]; then cp "$0/authority.pem" "$0/tmp/"; export SSL_CERT_FILE=/tmp/authority.pem; fi
    mount --bind "$0/tmp" /tmp
    cd /
    PATH=/tmp/bin:$PATH exec /usr/bin/opennds -f -c /etc/opennds/opennds.conf' "$dir"
}

attempt() {
  exec unshare --net --mount bash -ec '
    mount --make-rprivate /
    ip link add cable0 type veth peer name cable1
    ip link set cable0 up
    nft add table ip attempt
    iptables -t nat -A PREROUTING -j ACCEPT
    iptables -t mangle -A PREROUTING -j MARK --set-mark 1'
}

down() {
  local namespace signal
  for namespace in "$gateway" "$phone"; do
    for signal in TERM TERM TERM TERM KILL; do
      ip netns pids "$namespace" 2>/dev/null | xargs -r kill "-$signal" 2>/dev/null || break
      [ -n "$(ip netns pids "$namespace" 2>/dev/null)" ] || break
      sleep 1
    done
    ip netns delete "$namespace" 2>/dev/null || true
  done
  ip link delete "$cable" 2>/dev/null || true
}

case $1 in
  try) attempt ;;
  up) up "$3" ;;
  gateway)
    configure "$3" "$4" "$5" "$6" "$7"
    run "$4"
    ;;
  down) down ;;
esac
