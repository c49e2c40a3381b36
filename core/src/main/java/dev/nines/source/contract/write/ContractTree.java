package dev.nines.source.contract.write;

import dev.nines.contract.Agreement;
import dev.nines.contract.Contract;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Fee;
import java.util.Currency;

/** A contract as the contract file spells it. */
final class ContractTree {

  private ContractTree() {}

  static Tree of(Agreement agreement) {
    return agreement.versions().size() == 1
        ? of(agreement.latest())
        : Tree.of("versions", Tree.list(agreement.versions(), ContractTree::of));
  }

  private static Tree of(Contract contract) {
    Tree tree = Tree.of("contract", contract.id()).putText("provider", contract.provider());
    if (!contract.customer().name().isEmpty() || !contract.customer().id().isEmpty()) {
      tree.put("customer", customer(contract.customer()));
    }
    tree.put("currency", contract.currency(), Currency::getCurrencyCode)
        .put("zone", contract.zone().getId())
        .put("source", contract.paper(), ContractTree::paper);
    valid(contract.validity(), tree);
    tree.put("business-hours", Words.hours(contract.businessHours()));
    Tree services = new Tree();
    contract.services().forEach(service -> services.put(service.id(), service(service)));
    return tree.put("services", services)
        .put("promises", Tree.list(contract.promises(), PromiseTree::of))
        .put("combine", PayTree.combine(contract.combine()))
        .put("limits", Tree.list(contract.limits(), PayTree::limit))
        .put("points", contract.points(), PayTree::points);
  }

  private static Tree customer(Contract.Customer customer) {
    return new Tree().putText("id", customer.id()).putText("name", customer.name());
  }

  private static Tree paper(Contract.Paper paper) {
    return new Tree()
        .putText("document", paper.document())
        .put("date", paper.date(), Object::toString);
  }

  private static void valid(Contract.Validity validity, Tree tree) {
    if (validity.from().isPresent() || validity.to().isPresent()) {
      tree.put(
          "valid",
          new Tree()
              .put("from", validity.from(), Object::toString)
              .put("to", validity.to(), Object::toString));
    }
  }

  private static Tree service(CoveredService service) {
    Tree tree = Tree.of("name", service.name()).put("fee", service.fee(), ContractTree::fee);
    tree.putAll("matches", service.matches(), name -> name);
    if (service.providedFrom().isPresent() || service.providedTo().isPresent()) {
      tree.put(
          "provided",
          new Tree()
              .put("from", service.providedFrom(), Object::toString)
              .put("to", service.providedTo(), Object::toString));
    }
    return tree;
  }

  private static Object fee(Fee fee) {
    if (fee instanceof Fee.PerMonth monthly) {
      return Words.number(monthly.amount());
    }
    if (fee instanceof Fee.PerYear yearly) {
      return Words.number(yearly.amount()) + " per year";
    }
    if (fee instanceof Fee.PerHour hourly) {
      return Words.number(hourly.amount()) + " per hour";
    }
    if (fee instanceof Fee.Once once) {
      return Words.number(once.amount()) + " once";
    }
    return fee instanceof Fee.ByMonth byMonth ? months(byMonth) : "from-data";
  }

  private static Tree months(Fee.ByMonth fee) {
    Tree tree = new Tree();
    fee.amounts().forEach((month, amount) -> tree.put(month.toString(), Words.number(amount)));
    return tree;
  }
}
